package org.kapocs.desk.referral;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;

/** How long nothing was heard from who was asked. */
enum Silence {
    ANY("state in ('REQUESTED', 'RECEIVED', 'ACCEPTED', 'IN_PROGRESS', 'ON_HOLD')"),
    /** A week before accepting, a month after it. */
    TOO_LONG(ANY.condition
            + " and state_since < case when state in ('REQUESTED', 'RECEIVED') then cast(:asked as timestamptz)"
            + " else cast(:accepted as timestamptz) end");

    /** Half of the time in which a partner is asked to answer: then somebody should call. */
    static final Duration TO_ANSWER = ReferralLetters.TO_ANSWER.dividedBy(2);

    /** After so long one asks a partner who has accepted how it goes. */
    private static final Duration TO_TELL = Duration.ofDays(30);

    final String condition;

    Silence(String condition) {
        this.condition = condition;
    }

    /** What the conditions ask for. */
    static Map<String, Object> parameters(Instant now) {
        return Map.of("asked", before(now, TO_ANSWER), "accepted", before(now, TO_TELL));
    }

    static boolean tooLong(Referral referral, Instant now) {
        return referral.state().live()
                && referral.stateSince().isBefore(now.minus(referral.state().unanswered() ? TO_ANSWER : TO_TELL));
    }

    private static OffsetDateTime before(Instant now, Duration time) {
        return now.minus(time).atOffset(ZoneOffset.UTC);
    }
}
