package org.kapocs.shared.provider;

import java.util.UUID;

/**
 * Whose account it is that the provider has recognised.
 *
 * @param whole whether the provider asked for two factors; else ours is asked now
 */
public record Recognised(UUID account, boolean whole) {}
