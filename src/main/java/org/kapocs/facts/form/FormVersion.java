package org.kapocs.facts.form;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a form as it was published; it does not change any more.
 *
 * @param key the same for all versions of the form
 * @param languages the tags of its languages
 * @param publishedBy null for what came with the house
 * @param offered whether it can be begun: the newest version of a form that nobody withdrew
 */
public record FormVersion(
        UUID id,
        String key,
        int number,
        String title,
        List<String> languages,
        int questions,
        Instant publishedAt,
        @Nullable UUID publishedBy,
        boolean offered) {}
