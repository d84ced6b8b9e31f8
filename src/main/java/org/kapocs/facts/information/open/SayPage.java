package org.kapocs.facts.information.open;

import org.kapocs.facts.information.Told;
import org.kapocs.shared.web.OpenPage;

/** A sentence alone and large, to be shown at a desk. */
public record SayPage(String material, String title, Told.Part part) implements OpenPage {}
