package org.kapocs.shared.passkey;

import java.util.UUID;

/**
 * What is kept of a passkey to know it again.
 *
 * @param attested its name and public key, as WebAuthn writes them
 * @param backup whether its owner's devices may share it; that never changes
 * @param counter how often it has signed, as far as it counts
 */
record Kept(UUID id, UUID account, byte[] attested, boolean backup, long counter) {}
