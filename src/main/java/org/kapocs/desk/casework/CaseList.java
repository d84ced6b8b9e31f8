package org.kapocs.desk.casework;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.contact.ContactOfCase;
import org.kapocs.facts.client.Clients;
import org.kapocs.facts.client.Found;
import org.kapocs.facts.client.Likeness;
import org.kapocs.facts.client.SamePerson;
import org.kapocs.facts.need.Need;
import org.kapocs.facts.need.Needs;
import org.kapocs.shared.access.Scope;
import org.kapocs.shared.access.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists of cases: mine, my organization's, those found by a name or a number. */
@Component
@Transactional
public class CaseList {
    private static final int PAGE = 25;

    /** More than anybody can have in hand. */
    private static final int IN_HAND = 500;

    private static final String COUNTS = """
            select (select count(*) from (select 1 from casework.case_file
                where state = 'OPEN' and %1$s and owner = :me limit %2$d) as few) as mine,
              (select count(*) from (select 1 from casework.case_file
                where state = 'OPEN' and %1$s limit %2$d) as few) as ours""";

    /** From one caseworker to the next, and not through all their cases. */
    private static final String OWNERS = """
            with recursive each as (
              (select owner from casework.case_file where state = 'OPEN' and %1$s order by owner limit 1)
              union all
              select (select f.owner from casework.case_file f where f.state = 'OPEN' and %1$s and f.owner > each.owner
                order by f.owner limit 1) from each where each.owner is not null)
            select owner from each where owner is not null""";

    private final JdbcClient sql;
    private final CaseRows rows;
    private final Clients clients;
    private final SamePerson same;
    private final Needs needs;
    private final ContactOfCase contacts;

    CaseList(JdbcClient sql, CaseRows rows, Clients clients, SamePerson same, Needs needs, ContactOfCase contacts) {
        this.sql = sql;
        this.rows = rows;
        this.clients = clients;
        this.same = same;
        this.needs = needs;
        this.contacts = contacts;
    }

    /**
     * The cases that the query asks for, newest first; an officer's own open ones with the most urgent first. That a name
     * was searched for is kept. The statements do not grow with the lines.
     */
    public CaseLines find(Who.Staff who, CaseQuery query) {
        boolean byName = !query.text().isEmpty() && !TypedNumber.looksLike(query.text());
        Found found = byName ? clients.find(who, query.text()) : new Found(List.of(), false);
        if (byName && found.clients().isEmpty()) {
            return new CaseLines(List.of(), false, Optional.empty());
        }
        if (query.mine() && query.state() == CaseState.OPEN) {
            return pressing(who, query);
        }
        Set<UUID> bearers = found.clients().stream().map(Likeness::client).collect(Collectors.toSet());
        Set<UUID> wanted = bearers.isEmpty() ? bearers : same.records(who, bearers);
        List<Row> rows = rows(who, query, wanted, PAGE + 1);
        boolean more = rows.size() > PAGE;
        List<Row> shown = more ? rows.subList(0, PAGE) : rows;
        Optional<String> next = more ? Optional.of(shown.getLast().file().id().toString()) : Optional.empty();
        return new CaseLines(lines(who, shown), found.more(), next);
    }

    /** What an officer has in hand is sorted whole: the most urgent, then who waits, then what was left alone longest. */
    private CaseLines pressing(Who.Staff who, CaseQuery query) {
        var mine = new CaseQuery(true, null, query.state(), "", Optional.empty());
        List<CaseLine> all = lines(who, rows(who, mine, Set.of(), IN_HAND)).stream()
                .sorted(Comparator.comparing((CaseLine line) -> line.pressing()
                                .map(need -> need.voiced().urgency().ordinal())
                                .orElse(-1))
                        .thenComparing(CaseLine::waits)
                        .reversed()
                        .thenComparing(CaseLine::lastAt))
                .toList();
        int from = query.after()
                .map(CaseList::place)
                .filter(place -> place < all.size())
                .orElse(0);
        int until = Math.min(all.size(), from + PAGE);
        return new CaseLines(
                all.subList(from, until),
                false,
                until < all.size() ? Optional.of(Integer.toString(until)) : Optional.empty());
    }

    private static int place(String token) {
        return token.matches("\\d{1,4}") ? Integer.parseInt(token) : 0;
    }

    /** The case that was opened from this contact, if one was and it is this person's to see. */
    @Transactional(readOnly = true)
    public Optional<Case> ofContact(Who who, UUID contact) {
        return rows.ofContact(who, contact);
    }

    /** The case of exactly this number, if it is this person's to see. It is found, and not opened. */
    @Transactional(readOnly = true)
    public Optional<Case> ofNumber(Who.Staff who, String number) {
        return rows.ofNumber(who, number.strip().toUpperCase(Locale.ROOT));
    }

    /** The numbers of these clients' cases, newest first, so that two of the same name can be told apart. */
    @Transactional(readOnly = true)
    public Map<UUID, List<String>> numbersOf(Who.Staff who, Set<UUID> clients) {
        var numbers = new HashMap<UUID, List<String>>();
        sql.sql("select client, number from casework.case_file where client = any(:clients) and "
                        + Scope.of(who).rows() + " order by id desc")
                .params(Scope.of(who).parameters())
                .param("clients", clients.toArray(UUID[]::new))
                .query(row -> {
                    numbers.computeIfAbsent(row.getObject("client", UUID.class), any -> new ArrayList<>())
                            .add(row.getString("number"));
                });
        return numbers;
    }

    /** How many cases are open: the officer's own, and the organization's. */
    @Transactional(readOnly = true)
    public CaseCounts open(Who.Staff who) {
        return sql.sql(COUNTS.formatted(Scope.of(who).rows(), CaseCounts.COUNTED + 1))
                .params(Scope.of(who).parameters())
                .param("me", who.account())
                .query((row, n) -> new CaseCounts(row.getInt("mine"), row.getInt("ours")))
                .single();
    }

    /** The accounts that have open cases in the organization; also those that are closed. */
    @Transactional(readOnly = true)
    public Set<UUID> caseworkers(Who.Staff who) {
        return sql.sql(OWNERS.formatted(Scope.of(who).rows()))
                .params(Scope.of(who).parameters())
                .query(UUID.class)
                .set();
    }

    /** Only what is asked for stands in the statement: PostgreSQL plans it once, for whatever values. */
    private List<Row> rows(Who.Staff who, CaseQuery query, Set<UUID> wanted, int atMost) {
        Scope scope = Scope.of(who);
        var values = new HashMap<String, @Nullable Object>(scope.parameters());
        var where = new StringJoiner(" and ").add(scope.rows());
        UUID owner = query.mine() ? who.account() : query.owner();
        if (owner != null) {
            where.add("owner = :owner");
            values.put("owner", owner);
        }
        if (query.state() != null) {
            where.add("state = '" + query.state() + "'");
        }
        if (!wanted.isEmpty()) {
            where.add("client = any(:clients)");
            values.put("clients", wanted.toArray(UUID[]::new));
        } else if (!query.text().isEmpty()) {
            where.add("number = any(" + TypedNumber.MEANT + ")");
            values.putAll(TypedNumber.read(query.text()).parameters());
        }
        query.after().flatMap(CaseList::id).ifPresent(after -> {
            where.add("f.id < :after");
            values.put("after", after);
        });
        return sql.sql("""
                        select f.*, (select max(h.at) from casework.happening h where h.case_file = f.id) as last_at
                        from casework.case_file f where %s order by f.id desc limit %d""".formatted(where, atMost))
                .params(values)
                .query((row, n) -> new Row(CaseRows.read(row), row.getObject("last_at", OffsetDateTime.class)))
                .list();
    }

    private static Optional<UUID> id(String token) {
        try {
            return Optional.of(UUID.fromString(token));
        } catch (IllegalArgumentException tampered) {
            return Optional.empty();
        }
    }

    private List<CaseLine> lines(Who.Staff who, List<Row> rows) {
        Map<UUID, Likeness> names = clients.namesOf(
                who, rows.stream().map(row -> row.file().client()).collect(Collectors.toSet()));
        Map<UUID, List<Need>> ofCase =
                needsOf(rows.stream().map(row -> row.file().id()).toList());
        Set<UUID> waiting = contacts.waiting(
                who,
                rows.stream()
                        .map(row -> row.file().contact())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> new CaseLine(
                        row.file().id(),
                        row.file().number(),
                        names.get(row.file().client()),
                        row.file().owner(),
                        row.file().state(),
                        row.file().openedAt(),
                        row.lastAt().toInstant(),
                        waiting.contains(row.file().contact()),
                        ofCase.getOrDefault(row.file().id(), List.of())))
                .toList();
    }

    private Map<UUID, List<Need>> needsOf(List<UUID> files) {
        Map<UUID, UUID> caseOf = new HashMap<>();
        sql.sql("select need, case_file from casework.case_need where case_file = any(:files)")
                .param("files", files.toArray(UUID[]::new))
                .query(row -> {
                    caseOf.put(row.getObject("need", UUID.class), row.getObject("case_file", UUID.class));
                });
        var ofCase = new HashMap<UUID, List<Need>>();
        needs.byIds(caseOf.keySet())
                .values()
                .forEach(need -> ofCase.computeIfAbsent(
                                java.util.Objects.requireNonNull(caseOf.get(need.id())), any -> new ArrayList<>())
                        .add(need));
        return ofCase;
    }

    private record Row(Case file, OffsetDateTime lastAt) {}
}
