package org.kapocs.desk.referral.open;

import org.kapocs.desk.referral.ReferralLinks.LinkState;
import org.kapocs.shared.web.Page;

/** Where the link of a letter leads: what can be done with it, and nothing about whom it concerns. */
public record DoorPage(String token, LinkState state) implements Page {
    @Override
    public int status() {
        return switch (state) {
            case FRESH -> 200;
            case SPENT, OVER, WITHDRAWN -> 410;
            case UNKNOWN -> 404;
        };
    }

    /** The beginning of its message keys. */
    public String words() {
        return "referral.door." + state;
    }
}
