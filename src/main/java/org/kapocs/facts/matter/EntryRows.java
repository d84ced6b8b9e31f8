package org.kapocs.facts.matter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The catalogue as rows; what is known of a matter is one document. */
@Component
class EntryRows {
    private final JdbcClient sql;
    private final JsonMapper json;
    private final Matters matters;

    EntryRows(JdbcClient sql, JsonMapper json, Matters matters) {
        this.sql = sql;
        this.json = json;
        this.matters = matters;
    }

    /** All that are known to the house. */
    List<Entry> all() {
        return entries(sql.sql("select * from matter.entry order by code"));
    }

    List<Entry> of(Collection<String> codes) {
        return entries(sql.sql("select * from matter.entry where code = any(:codes)")
                .param("codes", codes.toArray(String[]::new)));
    }

    private List<Entry> entries(JdbcClient.StatementSpec question) {
        return question.query((row, n) -> read(row)).list().stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Those to be checked again, the one that is due longest first. */
    List<Entry> dueBy(LocalDate today) {
        return entries(sql.sql(
                        "select * from matter.entry where review_on <= :today and retired_on is null order by review_on, code")
                .param("today", today));
    }

    int due(LocalDate today) {
        return sql.sql("select count(*) from matter.entry where review_on <= :today and retired_on is null")
                .param("today", today)
                .query(Integer.class)
                .single();
    }

    Set<String> codes() {
        return Set.copyOf(
                sql.sql("select code from matter.entry").query(String.class).list());
    }

    /** In which languages there are words of each entry that nobody of the house has touched. */
    Map<String, Set<String>> languagesAsBrought() {
        return sql
                .sql("""
                        select e.code, array(select jsonb_object_keys(e.facts -> 'words')) as tags
                        from matter.entry e
                        where not exists (select from matter.change c where c.code = e.code and c.did <> 'BROUGHT')""")
                .query((row, n) -> Map.entry(row.getString("code"), Set.of((String[])
                        row.getArray("tags").getArray())))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Whether it was not there yet. */
    boolean bring(String code, Facts facts) {
        return sql.sql("""
                        insert into matter.entry (code, facts, version) values (:code, cast(:facts as jsonb), 1)
                        on conflict do nothing""")
                        .param("code", code)
                        .param("facts", json.writeValueAsString(facts))
                        .update()
                == 1;
    }

    /**
     * What is known, anew: checked by nobody, unless it says the same in the language of the law. False when somebody else
     * changed it since this entry.
     *
     * @param sorted whether it stands where it stood: the same topic, kind of authority and word on the client point
     */
    boolean revise(Entry before, Facts facts, boolean sorted) {
        return sql.sql("""
                        update matter.entry set facts = cast(:facts as jsonb), version = version + 1,
                          checked_on = case when :same then checked_on end, review_on = case when :same then review_on end
                        where code = :code and version = :version""")
                        .param("facts", json.writeValueAsString(facts))
                        .param("same", sorted && before.facts().sameInLaw(facts))
                        .param("code", before.matter().code())
                        .param("version", before.version())
                        .update()
                == 1;
    }

    /** One that an editor added and looks after. */
    void add(String code, UUID owner, Facts facts) {
        sql.sql(
                        "insert into matter.entry (code, facts, version, owner) values (:code, cast(:facts as jsonb), 1, :owner)")
                .param("code", code)
                .param("facts", json.writeValueAsString(facts))
                .param("owner", owner)
                .update();
    }

    /** Out of use from that day on, or in use again. False when somebody else changed it since that version. */
    boolean retire(String code, int version, @Nullable LocalDate day) {
        return sql.sql("update matter.entry set retired_on = :day, version = version + 1"
                                + " where code = :code and version = :version")
                        .param("day", day)
                        .param("code", code)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** False when somebody else changed it since that version. */
    boolean check(String code, int version, UUID owner, LocalDate on, LocalDate review) {
        return sql.sql("""
                        update matter.entry set owner = :owner, checked_on = :on, review_on = :review, version = version + 1
                        where code = :code and version = :version""")
                        .param("owner", owner)
                        .param("on", on)
                        .param("review", review)
                        .param("code", code)
                        .param("version", version)
                        .update()
                == 1;
    }

    void note(String code, Past past) {
        sql.sql("""
                insert into matter.change (code, version, at, account, did, facts, sorted)
                values (:code, :version, :at, :account, :did, cast(:facts as jsonb), cast(:sorted as jsonb))""")
                .param("code", code)
                .param("version", past.version())
                .param("at", utc(past.at()))
                .param("account", past.account())
                .param("did", past.did().name())
                .param("facts", json.writeValueAsString(past.facts()))
                .param("sorted", past.sorted() == null ? null : json.writeValueAsString(past.sorted()))
                .update();
    }

    /** The newest first. */
    List<Past> past(String code) {
        return sql.sql("select * from matter.change where code = :code order by version desc limit 100")
                .param("code", code)
                .query((row, n) -> new Past(
                        row.getInt("version"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getObject("account", UUID.class),
                        Past.Did.valueOf(row.getString("did")),
                        json.readValue(row.getString("facts"), Facts.class),
                        sorted(row.getString("sorted"))))
                .list();
    }

    private @Nullable Matter sorted(@Nullable String kept) {
        return kept == null ? null : json.readValue(kept, Matter.class);
    }

    private Optional<Entry> read(ResultSet row) throws SQLException {
        Optional<Matter> matter = matters.of(row.getString("code"));
        if (matter.isEmpty()) {
            return Optional.empty(); // of a Kapocs that knew it
        }
        return Optional.of(new Entry(
                matter.get(),
                json.readValue(row.getString("facts"), Facts.class),
                row.getInt("version"),
                row.getObject("owner", UUID.class),
                day(row, "checked_on"),
                day(row, "review_on"),
                day(row, "retired_on")));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
