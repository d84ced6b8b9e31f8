package org.kapocs.desk.referral;

import java.util.Arrays;
import java.util.Optional;

/** Finds the words for why a referral stands as it does. */
public final class Reasons {
    private Reasons() {}

    /** The message key for the reason of a referral or a step; empty when there is none. */
    public static Optional<String> key(@org.jspecify.annotations.Nullable String reason) {
        if (reason == null || reason.isEmpty() || reason.equals(Step.LED)) {
            return Optional.empty();
        }
        if (Arrays.stream(Report.values()).anyMatch(each -> each.name().equals(reason))) {
            return Optional.of("referral.report." + reason);
        }
        if (Arrays.stream(ReferralResult.values()).anyMatch(each -> each.name().equals(reason))) {
            return Optional.of("referral.result." + reason);
        }
        return Optional.of("referral.reason." + reason);
    }
}
