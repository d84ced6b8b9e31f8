package org.kapocs.desk.contact;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.need.Urgency;

/**
 * A light touch: a question and its answers, without a case.
 *
 * @param organization the compartment
 * @param account the member of staff who has taken it
 * @param caseId the case that came of it
 * @param need its need in {@code facts.need}
 * @param unread whether the newcomer wrote something that nobody of staff has opened
 * @param waitingSince since when the newcomer waits for us; null when they do not
 * @param version changes with everything that anybody does to it
 */
public record Contact(
        UUID id,
        CaseCode code,
        int pinVersion,
        UUID organization,
        @Nullable UUID account,
        @Nullable UUID caseId,
        UUID need,
        String topic,
        Urgency urgency,
        String language,
        @Nullable String interpreter,
        @Nullable Integer district,
        @Nullable UUID service,
        Reach reach,
        ContactState state,
        boolean unread,
        Instant askedAt,
        Instant lastAt,
        @Nullable Instant waitingSince,
        int version) {

    /** Whether somebody may be in danger: then every page says whom to call, and has a quick way out. */
    public boolean danger() {
        return urgency == Urgency.DANGER || topic.equals("safety") || topic.startsWith("safety.");
    }

    /** Whether this is the member of staff who has taken it. */
    public boolean isOf(UUID somebody) {
        return somebody.equals(account);
    }
}
