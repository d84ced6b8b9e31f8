package org.kapocs.desk.rights;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.filter.Search;
import org.kapocs.shared.table.Sieve;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people of the organization asked of what is kept of them, decided or not: for who decides. */
@Component
@Transactional(readOnly = true)
public class RequestList {
    private static final int PAGE = 25;

    private final RequestRows rows;
    private final Accounts accounts;
    private final Clock clock;

    RequestList(RequestRows rows, Accounts accounts, Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** A page of what the query asks for; nothing of a file that is closed to this person. */
    public RequestLines find(Who.Staff who, RequestQuery query) {
        return find(who, query, PAGE);
    }

    /** The same, as many at once. */
    public RequestLines find(Who.Staff who, RequestQuery query, int most) {
        if (!who.may(Action.DECIDE_RIGHTS)) {
            throw new Problem.Refused();
        }
        var search = new Search(query.words());
        int batch = Sieve.batch(!search.isEmpty(), most);
        LocalDate today = LocalDate.now(clock);
        Instant since =
                today.minusDays(query.days()).atStartOfDay(clock.getZone()).toInstant();
        var takers = new HashMap<UUID, String>();
        Sieve.Sieved<Request> found = Sieve.page(
                from -> {
                    List<Request> drawn =
                            rows.list(who, query.from(RequestQuery.After.read(from)), since, today, batch);
                    takers.putAll(takers(who, drawn));
                    return new Sieve.Drawn<>(
                            drawn,
                            each -> search.finds(RequestQuery.texts(each, taker(takers, each.askedBy()))) ? each : null,
                            drawn.size() < batch ? null : place(drawn.getLast()));
                },
                RequestList::place,
                query.after() == null ? null : query.after().written(),
                most);
        return new RequestLines(
                found.lines(), Map.copyOf(takers), RequestQuery.After.read(found.next()), found.unfinished());
    }

    private Map<UUID, String> takers(Who.Staff who, List<Request> drawn) {
        return accounts.namesOf(
                who,
                drawn.stream().map(Request::askedBy).filter(Objects::nonNull).collect(Collectors.toSet()));
    }

    private static String taker(Map<UUID, String> names, @Nullable UUID by) {
        return by == null ? "" : names.getOrDefault(by, "");
    }

    private static String place(Request request) {
        return RequestQuery.After.of(request).written();
    }
}
