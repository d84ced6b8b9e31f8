package org.kapocs.facts.client;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A client as a list names them: how they are addressed, and what tells two of the same name apart.
 *
 * @param latin how they are called in Latin letters, so that who cannot read the name can say it: as they said it, else
 *     letter by letter; null where the name itself is in Latin letters
 * @param birthYear null when not known
 * @param language the tag of the language to speak with them; null when not known
 */
public record Likeness(
        UUID client,
        Name name,
        @Nullable String latin,
        @Nullable Integer birthYear,
        @Nullable String language) {}
