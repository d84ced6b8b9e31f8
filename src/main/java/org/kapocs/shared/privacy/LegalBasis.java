package org.kapocs.shared.privacy;

/** Why the law lets us keep a file. Not the same thing as consent: the city's help is a public task. */
public enum LegalBasis {
    PUBLIC_TASK,
    CONSENT,
    VITAL_INTERESTS
}
