package org.kapocs.strategy.evidence.open;

import org.kapocs.shared.web.OpenPage;

/** Nothing is published yet. */
public record NoNeedsPage(int k) implements OpenPage {}
