package org.kapocs.desk.papers.staff;

import org.kapocs.shared.web.Piece;

/** The way to look for a client by the number of a document. */
public record FindPiece() implements Piece {}
