package org.kapocs.shared.passkey.staff;

import org.kapocs.shared.web.Piece;

/** The button that asks for a passkey; shown where the browser has them. */
public record OfferPiece(boolean confirming) implements Piece {}
