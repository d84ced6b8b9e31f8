package org.kapocs.shared.job;

/** Why work is dropped. To be chosen, not typed: what is typed may be about somebody. */
public enum Why {
    /** Nobody needs it any more. */
    OUTDATED,
    /** It was done another way: somebody was called, or it was entered by hand. */
    OTHERWISE,
    /** It should never have been given: a wrong address, a test. */
    WRONG
}
