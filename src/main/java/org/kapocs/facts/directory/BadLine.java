package org.kapocs.facts.directory;

/**
 * A line of a mapping file that cannot be used.
 *
 * @param number from 1
 * @param reason the end of a message key {@code directory.mapping.bad.*}
 * @param what stands there
 */
public record BadLine(int number, String reason, String what) {}
