package org.kapocs.desk.rights;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/** Erasures of the organization that were done or stopped: for who decides. They name nobody who was erased. */
@Component
@Transactional(readOnly = true)
public class ErasureList {
    private static final int PAGE = 25;

    private final ErasureRows rows;
    private final Accounts accounts;
    private final Clock clock;

    ErasureList(ErasureRows rows, Accounts accounts, Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** A page of what the query asks for. */
    public Sieve.Sieved<ErasureLine> find(Who.Staff who, ErasureQuery query) {
        return find(who, query, PAGE);
    }

    /** The same, as many at once. */
    public Sieve.Sieved<ErasureLine> find(Who.Staff who, ErasureQuery query, int most) {
        if (!who.may(Action.DECIDE_RIGHTS)) {
            throw new Problem.Refused();
        }
        var search = new Search(query.words());
        Instant since = Lately.since(clock, query.days());
        return Sieve.page(
                (from, batch) -> lines(who, rows.over(who, query.from(from), since, batch)),
                !search.isEmpty(),
                line -> search.finds(line.texts()),
                line -> line.erasure().id(),
                query.after(),
                most);
    }

    private List<ErasureLine> lines(Who.Staff who, List<Erasure> drawn) {
        Map<UUID, String> names = accounts.namesOf(
                who,
                drawn.stream()
                        .flatMap(each -> Stream.of(each.proposedBy(), each.approvedBy()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        return drawn.stream().map(each -> ErasureLine.of(each, names)).toList();
    }
}
