package org.kapocs.desk.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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
                from -> draw(who, query.from(from), clients),
                query.order()::token,
                query.after().orElse(null),
                most);
        return new CaseLines(found.lines(), names, Optional.ofNullable(found.next()), found.unfinished());
    }

    private Sieve.Drawn<CaseRow, CaseLine> draw(Who.Staff who, CaseQuery query, Set<UUID> clients) {
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
        Map<UUID, CaseLine> passed = left.isEmpty()
                ? Map.of()
                : lining.lines(who, left).stream()
                        .filter(query.filter()::lets)
                        .collect(Collectors.toMap(CaseLine::id, Function.identity()));
        return new Sieve.Drawn<>(rows, row -> passed.get(row.file().id()), next);
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
