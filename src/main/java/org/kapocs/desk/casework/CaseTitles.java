package org.kapocs.desk.casework;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.client.Clients;
import org.kapocs.facts.client.Likeness;
import org.kapocs.shared.access.Scope;
import org.kapocs.shared.access.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What cases are called in the lists of other rooms. They are found there, and not opened. */
@Component
@Transactional(readOnly = true)
public class CaseTitles {
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    private final JdbcClient sql;
    private final Clients clients;

    CaseTitles(JdbcClient sql, Clients clients) {
        this.sql = sql;
        this.clients = clients;
    }

    /** @param client null when it is not this person's to see */
    public record Title(String number, @Nullable Likeness client) {

        /** The number, and how the client is addressed. */
        public String label() {
            return client == null
                    ? number
                    : number + " · " + FIRST_STRONG_ISOLATE + client.name().spoken() + POP_ISOLATE;
        }

        /** How the client is addressed; empty when that is not this person's to see. */
        public String called() {
            return client == null ? "" : client.name().spoken();
        }

        /** The tag of the language in which one speaks with the client; empty when nobody knows. */
        public Optional<String> language() {
            return Optional.ofNullable(client).map(Likeness::language);
        }
    }

    /** The titles of those cases that the list of cases would show; the others are left out. */
    public Map<UUID, Title> of(Who.Staff who, Set<UUID> cases) {
        return titles(who, "id", cases);
    }

    /** The titles of all cases of these clients that the list of cases would show. */
    public Map<UUID, Title> ofClients(Who.Staff who, Set<UUID> clients) {
        return titles(who, "client", clients);
    }

    private record Row(String number, UUID client) {}

    private Map<UUID, Title> titles(Who.Staff who, String column, Set<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var found = new HashMap<UUID, Row>();
        sql.sql("select id, number, client from casework.case_file where " + column + " = any(:ids) and "
                        + Scope.of(who).rows())
                .params(Scope.of(who).parameters())
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    found.put(
                            row.getObject("id", UUID.class),
                            new Row(row.getString("number"), row.getObject("client", UUID.class)));
                });
        Map<UUID, Likeness> names =
                clients.namesOf(who, found.values().stream().map(Row::client).collect(Collectors.toSet()));
        return found.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> new Title(
                                each.getValue().number(),
                                names.get(each.getValue().client()))));
    }
}
