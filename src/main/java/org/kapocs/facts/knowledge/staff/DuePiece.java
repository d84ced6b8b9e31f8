package org.kapocs.facts.knowledge.staff;

import org.kapocs.shared.web.Piece;

/** How many notes should be looked at again, where editors begin. */
public record DuePiece(int number) implements Piece {}
