package org.kapocs.desk.casework;

import java.util.Map;
import java.util.UUID;

/**
 * What came of giving several cases at once.
 *
 * @param given how many have another caseworker now
 * @param kept those that stay, and why, as a message key
 */
public record Spread(int given, Map<UUID, String> kept) {}
