package org.kapocs.shared.audit;

/** The end of the chain: how many entries, and the hash of the last. */
record Head(long seq, byte[] hash) {}
