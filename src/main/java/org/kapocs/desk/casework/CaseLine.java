package org.kapocs.desk.casework;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.client.Likeness;
import org.kapocs.facts.need.Need;
import org.kapocs.facts.need.NeedState;

/**
 * A case in a list.
 *
 * @param client how the client is addressed, and what tells two of the same name apart
 * @param waits whether the client waits for an answer
 * @param owner the account of the caseworker
 */
public record CaseLine(
        UUID id,
        String number,
        @Nullable Likeness client,
        UUID owner,
        CaseState state,
        Instant openedAt,
        Instant lastAt,
        boolean waits,
        List<Need> needs) {

    /** The same, when it was looked up whose it is. */
    CaseLine of(@Nullable Likeness whose) {
        return new CaseLine(id, number, whose, owner, state, openedAt, lastAt, waits, needs);
    }

    /** The need that can wait the least, of those that are open. */
    public Optional<Need> pressing() {
        return open().max(Comparator.comparing(need -> need.voiced().urgency()));
    }

    /** The needs that are open. */
    public Stream<Need> open() {
        return needs.stream().filter(need -> need.state() == NeedState.OPEN);
    }
}
