package org.kapocs.desk.takeover;

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
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.filter.Search;
import org.kapocs.shared.table.Sieve;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists that the organization has sent, and how far they are; of nobody who stands in one. */
@Component
@Transactional(readOnly = true)
public class TakeoverList {
    private static final int PAGE = 25;

    private final ListRows rows;
    private final Accounts accounts;
    private final Trail trail;
    private final Clock clock;

    TakeoverList(ListRows rows, Accounts accounts, Trail trail, Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.trail = trail;
        this.clock = clock;
    }

    /** A page of what the query asks for. */
    public TakeoverLines find(Who.Staff who, TakeoverQuery query) {
        return find(who, query, PAGE);
    }

    /** The same for a program; that it was told so many is kept. */
    @Transactional
    public TakeoverLines batch(Who.Staff who, TakeoverQuery query, int most) {
        TakeoverLines found = find(who, query, most);
        trail.told(who, "takeovers", found.lists().size(), Purpose.CASEWORK);
        return found;
    }

    /** The same, as many at once. */
    public TakeoverLines find(Who.Staff who, TakeoverQuery query, int most) {
        if (!who.may(Action.TAKE_OVER_LISTS)) {
            throw new Problem.Refused();
        }
        var search = new Search(query.words());
        int batch = Sieve.batch(!search.isEmpty(), most);
        Instant since = LocalDate.now(clock)
                .minusDays(query.days())
                .atStartOfDay(clock.getZone())
                .toInstant();
        var names = new HashMap<UUID, String>();
        Sieve.Sieved<Takeover> found = Sieve.page(
                from -> {
                    List<Takeover> drawn = rows.list(who, query.from(from), since, batch);
                    names.putAll(accounts.namesOf(
                            who, drawn.stream().map(Takeover::account).collect(Collectors.toSet())));
                    return new Sieve.Drawn<>(
                            drawn,
                            each -> search.finds(Stream.of(each.fileName(), names.getOrDefault(each.account(), "")))
                                    ? each
                                    : null,
                            drawn.size() < batch ? null : drawn.getLast().id().toString());
                },
                each -> each.id().toString(),
                query.after() == null ? null : query.after().toString(),
                most);
        return new TakeoverLines(found.lines(), Map.copyOf(names), found.next(), found.unfinished());
    }
}
