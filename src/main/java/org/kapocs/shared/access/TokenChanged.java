package org.kapocs.shared.access;

import java.util.UUID;

/**
 * Something happened to a token of a program: published inside the transaction in which it happened, for the trail.
 *
 * @param what a verb of the house such as {@code token.made}
 */
public record TokenChanged(Who who, UUID token, String what) {}
