package org.kapocs.desk.casework.open;

import org.kapocs.desk.contact.ReadElsewhere;
import org.kapocs.shared.web.Piece;

/** Says that what was asked here is looked after with something that was asked before; not with what. */
public record TogetherPiece() implements Piece, ReadElsewhere {}
