package org.kapocs.shared.webhook;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
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
    public DeliveryLines find(Who.Staff who, DeliveryQuery query, Function<Delivery, String> said) {
        return find(who, query, said, PAGE);
    }

    /** The same, as many at once. */
    public DeliveryLines find(Who.Staff who, DeliveryQuery query, Function<Delivery, String> said, int most) {
        if (!who.may(Action.MANAGE_PROGRAMS)) {
            throw new Problem.Refused();
        }
        var search = new Search(query.words());
        int batch = Sieve.batch(!search.isEmpty(), most);
        Instant since = LocalDate.now(clock)
                .minusDays(query.days())
                .atStartOfDay(clock.getZone())
                .toInstant();
        Sieve.Sieved<DeliveryLines.Line> found = Sieve.<DeliveryLines.Line, DeliveryLines.Line>page(
                from -> {
                    List<DeliveryLines.Line> drawn = rows.list(who.organization(), query.from(from), since, batch);
                    return new Sieve.Drawn<>(
                            drawn,
                            each -> search.finds(Stream.of(each.name(), said.apply(each.delivery()))) ? each : null,
                            drawn.size() < batch ? null : place(drawn.getLast()));
                },
                DeliveryLog::place,
                query.after() == null ? null : query.after().toString(),
                most);
        return new DeliveryLines(found.lines(), found.next(), found.unfinished());
    }

    private static String place(DeliveryLines.Line line) {
        return line.delivery().id().toString();
    }
}
