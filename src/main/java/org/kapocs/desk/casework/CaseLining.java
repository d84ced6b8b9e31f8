package org.kapocs.desk.casework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kapocs.desk.contact.ContactOfCase;
import org.kapocs.facts.client.Clients;
import org.kapocs.facts.client.Likeness;
import org.kapocs.facts.need.Need;
import org.kapocs.facts.need.Needs;
import org.kapocs.shared.access.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes lines of a list out of rows: the statements do not grow with them. */
@Component
class CaseLining {
    private final JdbcClient sql;
    private final Clients clients;
    private final Needs needs;
    private final ContactOfCase contacts;

    CaseLining(JdbcClient sql, Clients clients, Needs needs, ContactOfCase contacts) {
        this.sql = sql;
        this.clients = clients;
        this.needs = needs;
        this.contacts = contacts;
    }

    List<CaseLine> lines(Who.Staff who, List<CaseRow> rows) {
        Map<UUID, Likeness> names = clients.namesOf(
                who, rows.stream().map(row -> row.file().client()).collect(Collectors.toSet()));
        Map<UUID, List<Need>> ofCase =
                needsOf(rows.stream().map(row -> row.file().id()).toList());
        Set<UUID> waiting =
                contacts.waiting(who, rows.stream().map(row -> row.file().id()).collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> new CaseLine(
                        row.file().id(),
                        row.file().number(),
                        names.get(row.file().client()),
                        row.file().owner(),
                        row.file().state(),
                        row.file().openedAt(),
                        row.lastAt(),
                        waiting.contains(row.file().id()),
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
                                Objects.requireNonNull(caseOf.get(need.id())), any -> new ArrayList<>())
                        .add(need));
        return ofCase;
    }
}
