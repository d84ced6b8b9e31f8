package org.kapocs.facts.matter.staff;

import org.kapocs.facts.matter.Due;
import org.kapocs.shared.web.Piece;

/** Which matters the reader is to check again, and how many of others, where editors work. */
public record DuePiece(Due due) implements Piece {}
