package org.kapocs.desk.seal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.filter.Lately;
import org.kapocs.shared.filter.Search;
import org.kapocs.shared.table.Sieve;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who opened sealed files in an emergency and what was said of it, for supervisors; never whose files. */
@Component
@Transactional(readOnly = true)
public class GlassList {
    private static final int PAGE = 25;

    private final GlassRows rows;
    private final Accounts accounts;
    private final Clock clock;

    GlassList(GlassRows rows, Accounts accounts, Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** A page of what the query asks for; none of which the reader is locked out. */
    public Sieve.Sieved<GlassLine> find(Who.Staff who, GlassQuery query) {
        return find(who, query, PAGE);
    }

    /** The same, as many at once. */
    public Sieve.Sieved<GlassLine> find(Who.Staff who, GlassQuery query, int most) {
        if (!who.may(Action.WATCH_SEALS)) {
            throw new Problem.Refused();
        }
        var search = new Search(query.words());
        Instant since = Lately.since(clock, query.days());
        return Sieve.page(
                (from, batch) -> lines(who, rows.list(who, query.from(from), since, batch)),
                !search.isEmpty(),
                line -> search.finds(line.texts()),
                line -> line.glass().id(),
                query.after(),
                most);
    }

    private List<GlassLine> lines(Who.Staff who, List<Glass> drawn) {
        Map<UUID, String> names =
                accounts.namesOf(who, drawn.stream().flatMap(GlassList::people).collect(Collectors.toSet()));
        return drawn.stream().map(each -> GlassLine.of(each, names)).toList();
    }

    private static Stream<UUID> people(Glass glass) {
        return glass.review() == null
                ? Stream.of(glass.account())
                : Stream.of(glass.account(), glass.review().by());
    }
}
