package org.kapocs.desk.casework;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.client.Name;
import org.kapocs.facts.need.Need;

/**
 * A case in a list.
 *
 * @param name how the client is addressed
 * @param owner the account of the caseworker
 */
public record CaseLine(
        UUID id,
        String number,
        @Nullable Name name,
        UUID owner,
        CaseState state,
        Instant openedAt,
        Instant lastAt,
        List<Need> needs) {}
