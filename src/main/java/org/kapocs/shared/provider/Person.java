package org.kapocs.shared.provider;

/**
 * Whom the provider says it has recognised.
 *
 * @param subject its own name for them, which it never gives to another
 * @param email their address, when it says that it has verified it; else empty
 * @param strong whether it asked for two factors
 */
record Person(String subject, String email, boolean strong) {}
