package org.kapocs.desk.disclosure;

import java.time.Clock;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.kapocs.shared.access.Glance;
import org.kapocs.shared.access.Organizations;
import org.kapocs.shared.access.Who;
import org.springframework.stereotype.Component;

/**
 * How often authorities asked, and how often they were told something: of all organizations together, year by year, for
 * everybody. A year in which nobody asked is told as well.
 */
@Component
public class YearlyCounts {
    /** A smaller number of requests of one kind of authority is not told apart. */
    public static final int K = 5;

    private static final Who.Machine COUNT = new Who.Machine("disclosure.count");

    private final Glance glance;
    private final Organizations organizations;
    private final Clock clock;

    YearlyCounts(Glance glance, Organizations organizations, Clock clock) {
        this.glance = glance;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** Every year since the house opened, or since the first request, the newest first. */
    public List<YearCount> years() {
        List<Cell> cells = glance.as(
                COUNT,
                """
                select extract(year from received_on)::int as year, authority_kind, state, count(*) as requests
                from disclosure.request group by 1, 2, 3""",
                (row, n) -> new Cell(
                        row.getInt("year"),
                        AuthorityKind.valueOf(row.getString("authority_kind")),
                        State.valueOf(row.getString("state")),
                        row.getLong("requests")));
        int now = Year.now(clock).getValue();
        int opened = organizations
                .firstFounded()
                .map(at -> at.atZone(clock.getZone()).getYear())
                .orElse(now);
        int first = cells.stream().mapToInt(Cell::year).min().orElse(now);
        return IntStream.rangeClosed(Math.min(first, opened), now)
                .boxed()
                .sorted(Comparator.reverseOrder())
                .map(year -> count(year, now, cells))
                .toList();
    }

    private static YearCount count(int year, int now, List<Cell> all) {
        var byState = new EnumMap<State, Long>(State.class);
        var byKind = new EnumMap<AuthorityKind, Long>(AuthorityKind.class);
        all.stream().filter(cell -> cell.year() == year).forEach(cell -> {
            byState.merge(cell.state(), cell.requests(), Long::sum);
            byKind.merge(cell.kind(), cell.requests(), Long::sum);
        });
        return new YearCount(
                year,
                year < now,
                byState.values().stream().mapToLong(Long::longValue).sum(),
                byState.getOrDefault(State.REFUSED, 0L),
                byState.getOrDefault(State.GRANTED_IN_PART, 0L),
                byState.getOrDefault(State.GRANTED, 0L),
                year < now ? kinds(byKind) : List.of());
    }

    /**
     * Kinds of few requests go into one; if that is still few, the smallest of the others goes with them. While a year
     * goes on nothing is told apart: who reads each day would see which authority came today.
     */
    static List<YearCount.OfKind> kinds(Map<AuthorityKind, Long> byKind) {
        var told = new ArrayList<YearCount.OfKind>();
        long rest = 0;
        for (var each : byKind.entrySet()) {
            if (each.getValue() >= K) {
                told.add(new YearCount.OfKind(each.getKey(), each.getValue()));
            } else {
                rest += each.getValue();
            }
        }
        told.sort(Comparator.comparing(YearCount.OfKind::received).reversed());
        if (rest > 0 && rest < K && !told.isEmpty()) {
            rest += told.removeLast().received();
        }
        if (rest > 0 && !told.isEmpty()) {
            told.add(new YearCount.OfKind(null, rest));
        }
        return List.copyOf(told);
    }

    private record Cell(int year, AuthorityKind kind, State state, long requests) {}
}
