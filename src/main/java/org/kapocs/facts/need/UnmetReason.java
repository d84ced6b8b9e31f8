package org.kapocs.facts.need;

/** Why nothing answered a need. Its name is the message {@code unmet.<NAME>}. */
public enum UnmetReason {
    /** Nobody in the city offers it. */
    NO_SERVICE,
    /** It exists, and has no place free. */
    NO_CAPACITY,
    /** It exists, and not for people in this situation. */
    NOT_ELIGIBLE,
    /** Nobody there speaks the language. */
    LANGUAGE,
    /** It is too far, or too expensive to reach. */
    TOO_FAR,
    /** The person did not come back, or did not want it any more. */
    NO_LONGER_WANTED,
    OTHER
}
