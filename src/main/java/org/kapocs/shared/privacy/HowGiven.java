package org.kapocs.shared.privacy;

/** How a consent was given. Named {@code privacy.how.<NAME>}. */
public enum HowGiven {
    READ_ALOUD,
    SIGNED,
    SPOKEN,
    WRITTEN
}
