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
 * @param after the token of the page before
 */
public record CaseQuery(
        boolean mine, @Nullable UUID owner, @Nullable CaseState state, String text, Optional<String> after) {
    public CaseQuery {
        text = text.strip();
    }
}
