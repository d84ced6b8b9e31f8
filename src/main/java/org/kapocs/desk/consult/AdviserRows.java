package org.kapocs.desk.consult;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kapocs.shared.access.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may be asked in what, as rows. */
@Component
class AdviserRows {
    private final JdbcClient sql;

    AdviserRows(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Adviser> get(UUID organization, UUID account) {
        return sql.sql("select * from consult.adviser where account = :account and organization = :organization")
                .param("account", account)
                .param("organization", organization)
                .query((row, n) -> read(row))
                .optional();
    }

    /** Of every organization, for the house. */
    Map<UUID, Adviser> all(Who.Machine job) {
        var all = new LinkedHashMap<UUID, Adviser>();
        sql.sql("select * from consult.adviser order by account").query(row -> {
            all.put(row.getObject("account", UUID.class), read(row));
        });
        return all;
    }

    /** Of those of one organization who said so. */
    Map<UUID, Set<String>> languages(UUID organization) {
        var languages = new LinkedHashMap<UUID, Set<String>>();
        sql.sql("select account, languages from consult.adviser where organization = :organization")
                .param("organization", organization)
                .query(row -> {
                    languages.put(row.getObject("account", UUID.class), Set.of((String[])
                            row.getArray("languages").getArray()));
                });
        return languages;
    }

    void put(Who.Staff who, UUID account, Adviser adviser, Instant at) {
        sql.sql("""
                insert into consult.adviser (account, organization, fields, languages, set_at, set_by)
                values (:account, :organization, :fields, :languages, :at, :by)
                on conflict (account) do update
                  set fields = :fields, languages = :languages, set_at = :at, set_by = :by""")
                .param("account", account)
                .param("organization", who.organization())
                .param(
                        "fields",
                        adviser.fields().stream().sorted().map(Field::name).toArray(String[]::new))
                .param("languages", adviser.languages().stream().sorted().toArray(String[]::new))
                .param("at", ConsultRows.utc(at))
                .param("by", who.account())
                .update();
    }

    private static Adviser read(ResultSet row) throws SQLException {
        return new Adviser(
                Arrays.stream((String[]) row.getArray("fields").getArray())
                        .map(Field::valueOf)
                        .collect(Collectors.toSet()),
                Set.of((String[]) row.getArray("languages").getArray()));
    }
}
