package org.kapocs.shared.provider.staff;

import org.kapocs.shared.web.Piece;

/**
 * The way to the identity provider.
 *
 * @param next the query that leads on afterwards, or nothing
 */
public record OfferPiece(String next) implements Piece {}
