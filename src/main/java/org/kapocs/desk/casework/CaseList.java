package org.kapocs.desk.casework;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kapocs.facts.client.Clients;
import org.kapocs.facts.client.Likeness;
import org.kapocs.facts.client.Name;
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
    private static final Pattern NUMBER = Pattern.compile("(?i)(k-?)?[0-9]{4}-[0-9]{1,6}|k-.*|[0-9]+");

    private final JdbcClient sql;
    private final CaseRows rows;
    private final Clients clients;
    private final Needs needs;

    CaseList(JdbcClient sql, CaseRows rows, Clients clients, Needs needs) {
        this.sql = sql;
        this.rows = rows;
        this.clients = clients;
        this.needs = needs;
    }

    /**
     * The cases that the query asks for, newest first. Searching by a name is kept as a look at each client found. The
     * statements do not grow with the lines.
     */
    public CaseLines find(Who.Staff who, CaseQuery query) {
        boolean byNumber = NUMBER.matcher(query.text()).matches();
        Set<UUID> wanted = query.text().isEmpty() || byNumber
                ? Set.of()
                : clients.find(who, query.text()).stream().map(Likeness::client).collect(Collectors.toSet());
        if (wanted.isEmpty() && !query.text().isEmpty() && !byNumber) {
            return new CaseLines(List.of(), Optional.empty());
        }
        List<Row> rows = rows(who, query, wanted);
        boolean more = rows.size() > PAGE;
        List<Row> shown = more ? rows.subList(0, PAGE) : rows;
        return new CaseLines(
                lines(who, shown), more ? Optional.of(shown.getLast().file().number()) : Optional.empty());
    }

    /** The case that was opened from this contact, if one was and it is this person's to see. */
    @Transactional(readOnly = true)
    public Optional<Case> ofContact(Who who, UUID contact) {
        return rows.ofContact(who, contact);
    }

    /** How many cases are open: the officer's own, and the organization's. */
    @Transactional(readOnly = true)
    public Map<Boolean, Integer> open(Who.Staff who) {
        return sql.sql("""
                        select count(*) filter (where owner = :account) as mine, count(*) as ours
                        from casework.case_file where state = 'OPEN' and """ + " " + Scope.ROWS)
                .params(Scope.of(who).parameters())
                .param("account", who.account())
                .query((row, n) -> Map.of(true, row.getInt("mine"), false, row.getInt("ours")))
                .single();
    }

    private List<Row> rows(Who.Staff who, CaseQuery query, Set<UUID> wanted) {
        return sql.sql("""
                        select f.*, (select max(h.at) from casework.happening h where h.case_file = f.id) as last_at
                        from casework.case_file f
                        where (not :mine or owner = :account)
                          and (cast(:state as text) is null or state = :state)
                          and (:number = '' or number like '%' || :number || '%')
                          and (cardinality(:clients) = 0 or client = any(:clients))
                          and (cast(:after as text) is null or number < :after)
                          and """ + " " + Scope.ROWS + " order by number desc limit " + (PAGE + 1))
                .params(Scope.of(who).parameters())
                .param("mine", query.mine())
                .param("account", who.account())
                .param("state", query.state() == null ? null : query.state().name())
                .param("number", wanted.isEmpty() ? query.text().toUpperCase(java.util.Locale.ROOT) : "")
                .param("clients", wanted.toArray(UUID[]::new))
                .param("after", query.after().orElse(null))
                .query((row, n) -> new Row(CaseRows.read(row), row.getObject("last_at", OffsetDateTime.class)))
                .list();
    }

    private List<CaseLine> lines(Who.Staff who, List<Row> rows) {
        Map<UUID, Name> names = clients.namesOf(
                who, rows.stream().map(row -> row.file().client()).collect(Collectors.toSet()));
        Map<UUID, List<Need>> ofCase =
                needsOf(rows.stream().map(row -> row.file().id()).toList());
        return rows.stream()
                .map(row -> new CaseLine(
                        row.file().id(),
                        row.file().number(),
                        names.get(row.file().client()),
                        row.file().owner(),
                        row.file().state(),
                        row.file().openedAt(),
                        row.lastAt().toInstant(),
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
