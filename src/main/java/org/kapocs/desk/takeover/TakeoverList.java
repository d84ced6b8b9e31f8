package org.kapocs.desk.takeover;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.filter.Lately;
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
    public Sieve.Sieved<TakeoverLine> find(Who.Staff who, TakeoverQuery query) {
        return find(who, query, PAGE);
    }

    /** The same for a program; that it was told so many is kept. */
    @Transactional
    public Sieve.Sieved<TakeoverLine> batch(Who.Staff who, TakeoverQuery query, int most) {
        Sieve.Sieved<TakeoverLine> found = find(who, query, most);
        trail.told(who, "takeovers", found.lines().size(), Purpose.CASEWORK);
        return found;
    }

    /** The same, as many at once. */
    public Sieve.Sieved<TakeoverLine> find(Who.Staff who, TakeoverQuery query, int most) {
        if (!who.may(Action.TAKE_OVER_LISTS)) {
            throw new Problem.Refused();
        }
        var search = new Search(query.words());
        Instant since = Lately.since(clock, query.days());
        return Sieve.page(
                (from, batch) -> lines(who, rows.list(who, query.from(from), since, batch)),
                !search.isEmpty(),
                line -> search.finds(line.texts()),
                line -> line.list().id(),
                query.after(),
                most);
    }

    private List<TakeoverLine> lines(Who.Staff who, List<Takeover> drawn) {
        Map<UUID, String> names =
                accounts.namesOf(who, drawn.stream().map(Takeover::account).collect(Collectors.toSet()));
        return drawn.stream()
                .map(each -> new TakeoverLine(each, names.getOrDefault(each.account(), "")))
                .toList();
    }
}
