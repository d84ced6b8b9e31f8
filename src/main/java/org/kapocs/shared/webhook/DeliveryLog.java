package org.kapocs.shared.webhook;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.filter.Lately;
import org.kapocs.shared.filter.Search;
import org.kapocs.shared.table.Sieve;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the receivers of one's organization were told, and what became of it. Nobody to whom it happened is named. */
@Component
@Transactional(readOnly = true)
public class DeliveryLog {
    private static final int PAGE = 50;

    private final LogRows rows;
    private final Clock clock;

    DeliveryLog(LogRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * A page of what the query asks for.
     *
     * @param said what a line says in the reader's language, beside the name of the receiver
     */
    public Sieve.Sieved<DeliveryLine> find(Who.Staff who, DeliveryQuery query, Function<Delivery, String> said) {
        return find(who, query, said, PAGE);
    }

    /** The same, as many at once. */
    public Sieve.Sieved<DeliveryLine> find(
            Who.Staff who, DeliveryQuery query, Function<Delivery, String> said, int most) {
        if (!who.may(Action.MANAGE_PROGRAMS)) {
            throw new Problem.Refused();
        }
        var search = new Search(query.words());
        Instant since = Lately.since(clock, query.days());
        return Sieve.page(
                (from, batch) -> rows.list(who.organization(), query.from(from), since, batch),
                !search.isEmpty(),
                line -> search.finds(Stream.of(line.name(), said.apply(line.delivery()))),
                line -> line.delivery().id(),
                query.after(),
                most);
    }
}
