package org.kapocs.shared.passkey.staff;

import org.kapocs.shared.web.Piece;

/** The way to one's own passkeys. */
public record SettingPiece() implements Piece {}
