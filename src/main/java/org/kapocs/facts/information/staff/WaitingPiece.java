package org.kapocs.facts.information.staff;

import org.kapocs.shared.web.Piece;

/** How many things wait on information pages, where editors work. */
public record WaitingPiece(int number) implements Piece {}
