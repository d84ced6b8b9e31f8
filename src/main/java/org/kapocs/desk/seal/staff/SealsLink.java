package org.kapocs.desk.seal.staff;

import org.kapocs.shared.web.Piece;

/** The way to sealed files, for who looks for somebody and finds nobody. */
public record SealsLink() implements Piece {}
