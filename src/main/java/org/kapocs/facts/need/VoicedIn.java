package org.kapocs.facts.need;

/** Where a need was voiced. Its name is the message {@code voicedat.<NAME>}. */
public enum VoicedIn {
    WEBSITE,
    DESK,
    PHONE,
    PARTNER
}
