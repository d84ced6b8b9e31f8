package org.kapocs.desk.duplicate.staff;

import org.kapocs.shared.web.Piece;

/** The way to the list of possible duplicates. */
public record FindPiece() implements Piece {}
