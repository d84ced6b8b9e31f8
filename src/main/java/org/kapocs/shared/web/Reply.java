package org.kapocs.shared.web;

/** What a page handler answers: a page, or the address where to look. */
public sealed interface Reply permits Page, SeeOther {}
