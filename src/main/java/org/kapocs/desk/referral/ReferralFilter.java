package org.kapocs.desk.referral;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * To which referrals a list is narrowed, beside whose they are and whether they are over.
 *
 * @param state null for all
 * @param recipient the organization that was asked; null for all
 * @param topic that of the need, with all below it; empty for all
 * @param language the tag of the language in which one speaks with the client; empty for all
 * @param days only those sent within so many days; 0 for all
 * @param late only those of which nothing was heard for too long
 * @param asked only those of which who was asked waits for a word of ours
 */
public record ReferralFilter(
        @Nullable ReferralState state,
        @Nullable UUID recipient,
        String topic,
        String language,
        int days,
        boolean late,
        boolean asked) {
    public static final ReferralFilter NONE = new ReferralFilter(null, null, "", "", 0, false, false);

    public boolean isEmpty() {
        return equals(NONE);
    }

    /** Whether it is told from what other rooms know. */
    boolean asksOthers() {
        return !topic.isEmpty() || !language.isEmpty();
    }

    boolean lets(ReferralLine line) {
        return (topic.isEmpty() || line.topic().equals(topic) || line.topic().startsWith(topic + "."))
                && (language.isEmpty()
                        || line.client() != null
                                && language.equals(line.client().language()));
    }
}
