package org.kapocs.desk.rights;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.filter.Lately;
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
    public Sieve.Sieved<RequestLine> find(Who.Staff who, RequestQuery query) {
        return find(who, query, PAGE);
    }

    /** The same, as many at once. */
    public Sieve.Sieved<RequestLine> find(Who.Staff who, RequestQuery query, int most) {
        if (!who.may(Action.DECIDE_RIGHTS)) {
            throw new Problem.Refused();
        }
        var search = new Search(query.words());
        Instant since = Lately.since(clock, query.days());
        return Sieve.page(
                (from, batch) -> lines(who, rows.list(who, query.from(from), since, LocalDate.now(clock), batch)),
                !search.isEmpty(),
                line -> search.finds(line.texts()),
                RequestLine::place,
                query.after(),
                most);
    }

    private List<RequestLine> lines(Who.Staff who, List<Request> drawn) {
        Map<UUID, String> names = accounts.namesOf(
                who,
                drawn.stream().map(Request::askedBy).filter(Objects::nonNull).collect(Collectors.toSet()));
        return drawn.stream().map(each -> RequestLine.of(each, names)).toList();
    }
}
