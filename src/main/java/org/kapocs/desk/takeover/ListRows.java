package org.kapocs.desk.takeover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kapocs.desk.takeover.Takeover.State;
import org.kapocs.shared.access.Scope;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.LegalBasis;
import org.kapocs.shared.table.Where;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Lists as rows, and how they are read. */
@Component
class ListRows {
    private static final String OURS = " and (organization = :scope_organization or :scope_all)";

    private final JdbcClient sql;
    private final JsonMapper json;

    ListRows(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    void insert(Takeover list) {
        sql.sql("""
                insert into takeover.list (id, organization, account, file_name, sheets, sheet, head, mapping, state,
                  sent_at, moved_at)
                values (:id, :organization, :account, :file, :sheets, :sheet, :head, cast(:mapping as jsonb), :state,
                  :at, :at)""")
                .param("id", list.id())
                .param("organization", list.organization())
                .param("account", list.account())
                .param("file", list.fileName())
                .param("sheets", list.sheets().toArray(String[]::new))
                .param("sheet", list.sheet())
                .param("head", list.head())
                .param("mapping", json.writeValueAsString(list.mapping()))
                .param("state", list.state().name())
                .param("at", utc(list.sentAt()))
                .update();
    }

    Optional<Takeover> get(Who who, UUID id) {
        return get(who, id, "");
    }

    /** The list, with which nobody else goes on until the end of the transaction. */
    Optional<Takeover> held(Who who, UUID id) {
        return get(who, id, " for update");
    }

    private Optional<Takeover> get(Who who, UUID id, String lock) {
        return sql.sql("select * from takeover.list where id = :id" + OURS + lock)
                .params(Scope.of(who).parameters())
                .param("id", id)
                .query((row, n) -> read(row))
                .optional();
    }

    /** The newest first, from where the query goes on. */
    List<Takeover> list(Who.Staff who, TakeoverQuery query, Instant since, int most) {
        var where = new Where()
                .and("true" + OURS)
                .values(Scope.of(who).parameters())
                .and("state = :state", "state", query.state())
                .and("account = :account", "account", query.account())
                .and("sent_at >= :since", "since", query.days() == 0 ? null : utc(since))
                .and("id < :after", "after", query.after());
        return sql.sql("select * from takeover.list where " + where + " order by id desc limit " + most)
                .params(where.values())
                .query((row, n) -> read(row))
                .list();
    }

    /** Those on which the house is at work. */
    List<UUID> atWork(Who.Machine house) {
        return sql.sql("select id from takeover.list where state in ('CHECKING', 'TAKING', 'TAKING_BACK') order by id")
                .query(UUID.class)
                .list();
    }

    void read(UUID id, int sheet, int head, Mapping mapping, Instant now) {
        sql.sql("""
                        update takeover.list set sheet = :sheet, head = :head, mapping = cast(:mapping as jsonb),
                          moved_at = :now, version = version + 1 where id = :id""")
                .param("id", id)
                .param("sheet", sheet)
                .param("head", head)
                .param("mapping", json.writeValueAsString(mapping))
                .param("now", utc(now))
                .update();
    }

    void name(UUID id, List<String> sheets) {
        sql.sql("update takeover.list set sheets = :sheets where id = :id")
                .param("id", id)
                .param("sheets", sheets.toArray(String[]::new))
                .update();
    }

    void basis(UUID id, LegalBasis basis) {
        sql.sql("update takeover.list set basis = :basis where id = :id")
                .param("id", id)
                .param("basis", basis.name())
                .update();
    }

    void move(UUID id, State state, UUID account, Instant now) {
        sql.sql("update takeover.list set state = :state, account = :account, moved_at = :now, version = version + 1"
                        + " where id = :id")
                .param("id", id)
                .param("state", state.name())
                .param("account", account)
                .param("now", utc(now))
                .update();
    }

    /** What will be taken is not what it was, though the list has not moved. */
    void changed(UUID id) {
        sql.sql("update takeover.list set version = version + 1 where id = :id")
                .param("id", id)
                .update();
    }

    void remove(UUID id) {
        sql.sql("delete from takeover.list where id = :id").param("id", id).update();
    }

    /** Of lists that were left alone since then, what their rows say goes, and every row of which nothing was made. */
    void forget(Who.Machine house, Instant before) {
        sql.sql("""
                        delete from takeover.line l using takeover.list t where t.id = l.list and t.moved_at < :before
                          and l.client is null""").param("before", utc(before)).update();
        sql.sql("""
                        delete from takeover.list t where moved_at < :before
                          and not exists (select from takeover.line l where l.list = t.id)""").param("before", utc(before)).update();
    }

    Map<String, Mapping> readings(Who.Staff who) {
        var readings = new java.util.TreeMap<String, Mapping>();
        sql.sql("select name, mapping::text from takeover.reading where organization = :scope_organization")
                .params(Scope.of(who).parameters())
                .query(row -> {
                    readings.put(row.getString("name"), json.readValue(row.getString("mapping"), Mapping.class));
                });
        return readings;
    }

    void remember(Who.Staff who, String name, Mapping mapping, Instant now) {
        sql.sql("""
                        insert into takeover.reading (organization, name, mapping, saved_at)
                        values (:organization, :name, cast(:mapping as jsonb), :now)
                        on conflict (organization, name) do update
                          set mapping = excluded.mapping, saved_at = excluded.saved_at""")
                .param("organization", who.organization())
                .param("name", name)
                .param("mapping", json.writeValueAsString(mapping))
                .param("now", utc(now))
                .update();
    }

    private Takeover read(ResultSet row) throws SQLException {
        String basis = row.getString("basis");
        return new Takeover(
                row.getObject("id", UUID.class),
                row.getObject("organization", UUID.class),
                row.getObject("account", UUID.class),
                row.getString("file_name"),
                new ArrayList<>(Arrays.asList((String[]) row.getArray("sheets").getArray())),
                row.getInt("sheet"),
                row.getInt("head"),
                json.readValue(row.getString("mapping"), Mapping.class),
                basis == null ? null : LegalBasis.valueOf(basis),
                State.valueOf(row.getString("state")),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                row.getObject("moved_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
