package org.kapocs.desk.disclosure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What authorities asked in one year, as everybody can read it.
 *
 * @param over whether the year is over, so that its numbers are the last
 * @param received all requests: {@code refused + inPart + granted}
 * @param refused by somebody, or because nobody decided
 * @param kinds requests received by kind of authority; empty while the year goes on, or when it would tell too much
 */
public record YearCount(
        int year, boolean over, long received, long refused, long inPart, long granted, List<OfKind> kinds) {

    /**
     * Requests of one kind of authority.
     *
     * @param kind null for several of which each has few
     */
    public record OfKind(@Nullable AuthorityKind kind, long received) {}
}
