package org.kapocs.desk.contact.staff;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.contact.Contact;
import org.kapocs.facts.need.Urgency;

/**
 * How long a newcomer has waited, in words.
 *
 * @param key of the message that takes {@code number}
 * @param late whether it is too long for how urgent it is
 */
public record Waiting(String key, long number, boolean late) {
    private static final Duration TOO_LONG = Duration.ofDays(2);
    private static final Duration TOO_LONG_WHEN_URGENT = Duration.ofHours(2);

    static @Nullable Waiting of(Contact contact, Instant now) {
        Instant since = contact.waitingSince();
        if (since == null) {
            return null;
        }
        Duration waited = Duration.between(since, now);
        boolean urgent = contact.urgency().compareTo(Urgency.URGENT) >= 0;
        boolean late = waited.compareTo(urgent ? TOO_LONG_WHEN_URGENT : TOO_LONG) > 0;
        if (waited.toHours() < 1) {
            return new Waiting("contact.staff.waiting.minutes", waited.toMinutes(), late);
        }
        return waited.toDays() < 1
                ? new Waiting("contact.staff.waiting.hours", waited.toHours(), late)
                : new Waiting("contact.staff.waiting.days", waited.toDays(), late);
    }
}
