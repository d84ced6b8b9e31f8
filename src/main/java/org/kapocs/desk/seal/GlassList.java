package org.kapocs.desk.seal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
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
    public GlassLines find(Who.Staff who, GlassQuery query) {
        return find(who, query, PAGE);
    }

    /** The same, as many at once. */
    public GlassLines find(Who.Staff who, GlassQuery query, int most) {
        if (!who.may(Action.WATCH_SEALS)) {
            throw new Problem.Refused();
        }
        var search = new Search(query.words());
        int batch = Sieve.batch(!search.isEmpty(), most);
        Instant since = LocalDate.now(clock)
                .minusDays(query.days())
                .atStartOfDay(clock.getZone())
                .toInstant();
        var names = new HashMap<UUID, String>();
        Sieve.Sieved<Glass> found = Sieve.page(
                from -> {
                    List<Glass> drawn = rows.list(who, query.from(from), since, batch);
                    names.putAll(accounts.namesOf(
                            who, drawn.stream().flatMap(GlassList::people).collect(Collectors.toSet())));
                    return new Sieve.Drawn<>(
                            drawn,
                            each -> search.finds(people(each).map(person -> names.getOrDefault(person, "")))
                                    ? each
                                    : null,
                            drawn.size() < batch ? null : drawn.getLast().id().toString());
                },
                each -> each.id().toString(),
                query.after() == null ? null : query.after().toString(),
                most);
        return new GlassLines(found.lines(), Map.copyOf(names), found.next(), found.unfinished());
    }

    private static Stream<UUID> people(Glass glass) {
        return glass.review() == null
                ? Stream.of(glass.account())
                : Stream.of(glass.account(), glass.review().by());
    }
}
