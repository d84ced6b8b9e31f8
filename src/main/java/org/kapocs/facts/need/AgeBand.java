package org.kapocs.facts.need;

/** Age as far as figures need it: the bands of the AMIF indicators. */
public enum AgeBand {
    UNDER_18,
    FROM_18_TO_60,
    OVER_60
}
