package org.kapocs.desk.casework;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which cases to list.
 *
 * @param mine only those whose caseworker asks
 * @param owner only those of this caseworker; null for all
 * @param state null for all
 * @param text a name in any script, or a case number, with or without its letter, zeros and year; empty for all
 * @param filter to what it is narrowed
 * @param after the token of the page before
 */
public record CaseQuery(
        boolean mine,
        @Nullable UUID owner,
        @Nullable CaseState state,
        String text,
        CaseFilter filter,
        Optional<String> after) {
    public CaseQuery {
        text = text.strip();
    }

    public CaseQuery(
            boolean mine, @Nullable UUID owner, @Nullable CaseState state, String text, Optional<String> after) {
        this(mine, owner, state, text, CaseFilter.NONE, after);
    }

    /** The same, from there on. */
    public CaseQuery from(@Nullable String token) {
        return new CaseQuery(mine, owner, state, text, filter, Optional.ofNullable(token));
    }

    /** Whether what it begins after is a place in its order. */
    public boolean begins() {
        return after.isEmpty() || order().read(after.get()).isPresent();
    }

    /** In which order they are listed: each is kept by an index, and can be gone on with. */
    CaseOrder order() {
        if (state != CaseState.OPEN || !filter.marks().isEmpty()) {
            return CaseOrder.NEWEST;
        }
        if (filter.quiet() > 0) {
            return CaseOrder.UNTOUCHED;
        }
        return filter.older() > 0 ? CaseOrder.OLDEST : CaseOrder.NEWEST;
    }
}
