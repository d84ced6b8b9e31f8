package org.kapocs.facts.need;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A need as it was voiced; by design nothing in it leads to a person.
 *
 * @param topic the code of a {@link Topic}
 * @param language the tag of the language in which it was voiced
 * @param district 1 to 23, where it was told
 * @param ageBand where it was told
 */
public record VoicedNeed(
        String topic,
        Urgency urgency,
        String language,
        @Nullable Integer district,
        @Nullable AgeBand ageBand,
        VoicedIn where,
        Instant when) {}
