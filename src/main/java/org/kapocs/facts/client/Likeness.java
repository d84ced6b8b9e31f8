package org.kapocs.facts.client;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A client as a list names them: how they are addressed, and what tells two of the same name apart.
 *
 * @param birthYear null when not known
 * @param language the tag of the language to speak with them; null when not known
 */
public record Likeness(
        UUID client,
        Name name,
        @Nullable Integer birthYear,
        @Nullable String language) {}
