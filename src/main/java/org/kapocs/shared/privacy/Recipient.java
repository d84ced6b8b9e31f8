package org.kapocs.shared.privacy;

import java.util.UUID;

/**
 * To whom a consent lets something be shown.
 *
 * @param organization its id in the directory, or our own organization's
 * @param name its name when the consent was given
 */
public record Recipient(UUID organization, String name) {}
