package org.kapocs.desk.referral;

/** What came of a referral in the end (HMIS 4.20). Named {@code referral.result.<NAME>}. */
public enum ReferralResult {
    ACCEPTED_BY_BOTH,
    DECLINED_BY_CLIENT,
    DECLINED_BY_PROVIDER;

    /** The message key of its name. */
    public String nameKey() {
        return "referral.result." + name();
    }
}
