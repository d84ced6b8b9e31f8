package org.kapocs.desk.consult.staff;

import org.kapocs.shared.web.Piece;

/** How many notes that others wrote wait for a second pair of eyes. */
public record PressingNotesPiece(long waiting) implements Piece {}
