package org.kapocs.desk.referral;

/** That nothing is left to be seen of a referral for who was asked, and what becomes of what they learnt. */
public enum Over {
    /** They cannot take it. */
    DECLINED("referral.over.rejected"),
    /** They said how it went. */
    REPORTED("referral.over.reported"),
    /** Nobody answered in time. */
    EXPIRED("referral.over.expired"),
    /** The client has taken the consent back. */
    WITHDRAWN("referral.over.withdrawn"),
    /** It was taken back, the case was closed, or no consent covers it any more. */
    CLOSED("referral.over.closed");

    private final String key;

    Over(String key) {
        this.key = key;
    }

    /** What one that is over is called by, or that no consent covers. */
    public static Over of(Referral referral) {
        return switch (referral.state()) {
            case REJECTED -> DECLINED;
            case COMPLETED, FAILED -> REPORTED;
            case EXPIRED -> EXPIRED;
            default -> referral.takenBackByClient() ? WITHDRAWN : CLOSED;
        };
    }

    /** The message that says it. */
    public String nameKey() {
        return key;
    }

    /** Whether nothing of what they learnt is to be kept. */
    public boolean keepsNothing() {
        return this == WITHDRAWN || this == CLOSED;
    }

    /** Whether the client is not to be contacted about it. */
    public boolean leavesAlone() {
        return this == WITHDRAWN;
    }
}
