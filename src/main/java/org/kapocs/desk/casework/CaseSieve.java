package org.kapocs.desk.casework;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.table.Sieve;
import org.springframework.stereotype.Component;

/**
 * A page of a list of cases. What other rooms know of a case (its needs, its client, whether a task of it is overdue) no
 * statement of ours can ask: there the rows go through a sieve, a batch at a time, until the page is full or enough was
 * looked at. The next page begins where it stopped.
 */
@Component
class CaseSieve {
    private final CaseQueries queries;
    private final CaseLining lining;
    private final Map<String, CaseMark> marks;

    CaseSieve(CaseQueries queries, CaseLining lining, List<CaseMark> marks) {
        this.queries = queries;
        this.lining = lining;
        this.marks = marks.stream().collect(Collectors.toMap(CaseMark::name, Function.identity()));
    }

    /** @param names whether the name that was looked for has more clients than are wanted here */
    CaseLines page(Who.Staff who, CaseQuery query, Set<UUID> clients, boolean names, int most) {
        if (!query.filter().asksOthers()) {
            List<CaseRow> rows = queries.rows(who, query, clients, null, place(query), most + 1);
            boolean more = rows.size() > most;
            List<CaseRow> shown = more ? rows.subList(0, most) : rows;
            return new CaseLines(
                    lining.lines(who, shown), names, more ? Optional.of(token(query, shown)) : Optional.empty());
        }
        Sieve.Sieved<CaseLine> found = Sieve.page(
                from -> draw(who, query.from(from), clients, most),
                query.order()::token,
                query.after().orElse(null),
                most);
        return new CaseLines(found.lines(), names, Optional.ofNullable(found.next()), found.unfinished());
    }

    private Sieve.Drawn<CaseRow, CaseLine> draw(Who.Staff who, CaseQuery query, Set<UUID> clients, int most) {
        CaseOrder.Place place = place(query);
        var wanted = new ArrayList<>(new TreeSet<>(query.filter().marks()));
        List<UUID> marked = null;
        if (!wanted.isEmpty()) {
            marked = mark(wanted.removeFirst()).next(who, place == null ? null : place.id(), Sieve.BATCH);
        }
        List<CaseRow> rows = queries.rows(who, query, clients, marked, marked == null ? place : null, Sieve.BATCH);
        String next = marked == null
                ? rows.size() < Sieve.BATCH ? null : token(query, rows)
                : marked.size() < Sieve.BATCH ? null : marked.getLast().toString();
        List<CaseRow> left = rows;
        for (String each : wanted) {
            Set<UUID> those = mark(each)
                    .among(who, left.stream().map(row -> row.file().id()).toList());
            left = left.stream().filter(row -> those.contains(row.file().id())).toList();
        }
        return new Sieve.Drawn<>(
                rows, lined(who, query.filter(), lining.likely(who, left, query.filter()), most), next);
    }

    /** Looks up what stands in the lines a page at a time: of the rows that come after a full one nobody asks. */
    private Function<CaseRow, @Nullable CaseLine> lined(
            Who.Staff who, CaseFilter filter, List<CaseRow> likely, int most) {
        Set<UUID> maybe = likely.stream().map(row -> row.file().id()).collect(Collectors.toSet());
        var left = new ArrayDeque<>(likely);
        var lines = new HashMap<UUID, CaseLine>();
        return row -> {
            UUID id = row.file().id();
            while (maybe.contains(id) && !lines.containsKey(id)) {
                List<CaseRow> next = Stream.generate(left::poll)
                        .limit(Math.min(most, left.size()))
                        .toList();
                lining.lines(who, next).forEach(line -> lines.put(line.id(), line));
            }
            CaseLine line = lines.get(id);
            return line != null && filter.lets(line) ? line : null;
        };
    }

    private CaseMark mark(String name) {
        return Objects.requireNonNull(marks.get(name), name);
    }

    /** Which marks there are. */
    Set<String> marks() {
        return marks.keySet();
    }

    private static CaseOrder.@Nullable Place place(CaseQuery query) {
        return query.after().flatMap(query.order()::read).orElse(null);
    }

    private static String token(CaseQuery query, List<CaseRow> rows) {
        return query.order().token(rows.getLast());
    }
}
