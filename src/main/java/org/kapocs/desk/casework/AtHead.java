package org.kapocs.desk.casework;

import org.kapocs.shared.web.Piece;

/** A piece of the middle of a case that stands at its head instead: what waits until somebody has seen it. */
public interface AtHead extends Piece {}
