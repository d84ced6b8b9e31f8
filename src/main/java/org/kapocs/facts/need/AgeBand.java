package org.kapocs.facts.need;

/** Age as far as figures need it: the bands of the AMIF indicators. */
public enum AgeBand {
    UNDER_18,
    FROM_18_TO_60,
    OVER_60;

    /** The band of somebody who is so many years old. */
    public static AgeBand of(int years) {
        if (years < 18) {
            return UNDER_18;
        }
        return years <= 60 ? FROM_18_TO_60 : OVER_60;
    }
}
