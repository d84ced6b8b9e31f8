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
        return named(who, rows, unnamed(who, rows));
    }

    /** What tells how urgent each is; of whose it is nothing was looked up yet. */
    List<CaseLine> unnamed(Who.Staff who, List<CaseRow> rows) {
        Set<UUID> files = rows.stream().map(row -> row.file().id()).collect(Collectors.toSet());
        Map<UUID, List<Need>> ofCase = needsOf(files);
        Set<UUID> waiting = contacts.waiting(who, files);
        return rows.stream()
                .map(row -> new CaseLine(
                        row.file().id(),
                        row.file().number(),
                        null,
                        row.file().owner(),
                        row.file().state(),
                        row.file().openedAt(),
                        row.lastAt(),
                        waiting.contains(row.file().id()),
                        ofCase.getOrDefault(row.file().id(), List.of())))
                .toList();
    }

    /** @param rows of which these lines were made, and others */
    List<CaseLine> named(Who.Staff who, List<CaseRow> rows, List<CaseLine> lines) {
        Map<UUID, UUID> clientOf = rows.stream()
                .collect(Collectors.toMap(
                        row -> row.file().id(), row -> row.file().client()));
        Map<UUID, Likeness> names = clients.namesOf(
                who, lines.stream().map(line -> clientOf.get(line.id())).collect(Collectors.toSet()));
        return lines.stream()
                .map(line -> line.of(names.get(clientOf.get(line.id()))))
                .toList();
    }

    /**
     * Of these rows those that the topic and the language of the filter may let pass, and few others: each is asked for by
     * itself, before anything else of a case is looked at.
     */
    List<CaseRow> likely(Who.Staff who, List<CaseRow> rows, CaseFilter filter) {
        List<CaseRow> left = rows;
        if (!filter.language().isEmpty()) {
            Set<UUID> speaking = clients.speaking(
                    who, left.stream().map(row -> row.file().client()).collect(Collectors.toSet()), filter.language());
            left = left.stream()
                    .filter(row -> speaking.contains(row.file().client()))
                    .toList();
        }
        if (!filter.topic().isEmpty()) {
            Map<UUID, UUID> caseOf =
                    casesOf(left.stream().map(row -> row.file().id()).collect(Collectors.toSet()));
            Set<UUID> about = needs.about(caseOf.keySet(), filter.topic()).stream()
                    .map(caseOf::get)
                    .collect(Collectors.toSet());
            left = left.stream().filter(row -> about.contains(row.file().id())).toList();
        }
        return left;
    }

    private Map<UUID, List<Need>> needsOf(Set<UUID> files) {
        Map<UUID, UUID> caseOf = casesOf(files);
        var ofCase = new HashMap<UUID, List<Need>>();
        needs.byIds(caseOf.keySet())
                .values()
                .forEach(need -> ofCase.computeIfAbsent(
                                Objects.requireNonNull(caseOf.get(need.id())), any -> new ArrayList<>())
                        .add(need));
        return ofCase;
    }

    /** By each need of these cases the case that it is of. */
    private Map<UUID, UUID> casesOf(Set<UUID> files) {
        Map<UUID, UUID> caseOf = new HashMap<>();
        sql.sql("select need, case_file from casework.case_need where case_file = any(:files)")
                .param("files", files.toArray(UUID[]::new))
                .query(row -> {
                    caseOf.put(row.getObject("need", UUID.class), row.getObject("case_file", UUID.class));
                });
        return caseOf;
    }
}
