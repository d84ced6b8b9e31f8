package org.kapocs.desk.satisfaction.open;

import org.kapocs.desk.satisfaction.OwnSatisfaction.Asked;
import org.kapocs.shared.web.Piece;

/** The three pictures in a newcomer's own file. */
public record OwnPiece(Asked asked) implements Piece {}
