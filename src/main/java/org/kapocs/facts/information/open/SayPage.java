package org.kapocs.facts.information.open;

import org.kapocs.facts.information.Told;
import org.kapocs.shared.web.OpenPage;

/**
 * A sentence alone and large, to be shown at a desk.
 *
 * @param dangerous whether it tells that the reader looks for safety, so that one must be able to leave it at once
 */
public record SayPage(String material, String title, Told.Part part, boolean dangerous) implements OpenPage {}
