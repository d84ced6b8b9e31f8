package org.kapocs.facts.matter.staff;

import org.kapocs.shared.web.Piece;

/** How many matters are to be checked again, where editors work. */
public record DuePiece(int number) implements Piece {}
