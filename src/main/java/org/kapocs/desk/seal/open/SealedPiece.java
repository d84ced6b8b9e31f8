package org.kapocs.desk.seal.open;

import org.kapocs.shared.web.Piece;

/** That the file is sealed, and to how many people who work here it is open. */
public record SealedPiece(long keepers) implements Piece {}
