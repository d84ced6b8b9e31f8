package org.kapocs.desk.referral;

/** Why a provider declined. Named {@code referral.reason.<NAME>}. */
public enum Refusal {
    NO_CAPACITY,
    NOT_ELIGIBLE,
    WRONG_SERVICE,
    LANGUAGE,
    OTHER;

    /** The message key of its name. */
    public String nameKey() {
        return "referral.reason." + name();
    }
}
