package org.kapocs.desk.referral;

import java.util.EnumSet;
import java.util.Set;

/** Where a referral stands; the states of a FHIR Task. Named {@code referral.state.<NAME>}. */
public enum ReferralState {
    DRAFT,
    REQUESTED,
    /** The recipient has opened it. */
    RECEIVED,
    ACCEPTED,
    /** Declined by the provider. */
    REJECTED,
    IN_PROGRESS,
    /** The recipient has accepted, and it has to wait. */
    ON_HOLD,
    COMPLETED,
    FAILED,
    CANCELLED,
    /** Nobody answered in time. */
    EXPIRED;

    /** In these the recipient has still something to say. */
    public static final Set<ReferralState> LIVE =
            Set.copyOf(EnumSet.of(REQUESTED, RECEIVED, ACCEPTED, IN_PROGRESS, ON_HOLD));

    private static final Set<ReferralState> SHARING = EnumSet.of(ACCEPTED, IN_PROGRESS, ON_HOLD);

    /** For the database. */
    static String[] names(Set<ReferralState> states) {
        return states.stream().map(Enum::name).toArray(String[]::new);
    }

    public boolean live() {
        return LIVE.contains(this);
    }

    /** Whether the recipient sees the sections, as far as a consent covers them. */
    public boolean sharing() {
        return SHARING.contains(this);
    }

    /** Whether the recipient has still to accept or decline. */
    public boolean unanswered() {
        return this == REQUESTED || this == RECEIVED;
    }

    /** How it looks at a glance: the kind of its tag. */
    public String kind() {
        return switch (this) {
            case ACCEPTED, IN_PROGRESS, COMPLETED -> "good";
            case REJECTED, FAILED, EXPIRED -> "bad";
            case REQUESTED, RECEIVED, ON_HOLD -> "info";
            case DRAFT, CANCELLED -> "";
        };
    }

    /** The message key of its name. */
    public String nameKey() {
        return "referral.state." + name();
    }
}
