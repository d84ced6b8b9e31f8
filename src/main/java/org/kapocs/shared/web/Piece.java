package org.kapocs.shared.web;

/** Part of a page, contributed by another module: a record with a template of its own, found as a {@link Page}'s is. */
public interface Piece {}
