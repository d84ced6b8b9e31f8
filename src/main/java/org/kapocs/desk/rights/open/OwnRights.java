package org.kapocs.desk.rights.open;

import org.kapocs.shared.web.Piece;

/**
 * The way to what a newcomer can ask of what is kept of them.
 *
 * @param waiting how many of their requests wait for an answer
 */
public record OwnRights(long waiting) implements Piece {}
