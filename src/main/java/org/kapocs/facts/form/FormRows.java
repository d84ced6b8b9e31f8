package org.kapocs.facts.form;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forms as rows. */
@Component
class FormRows {
    private static final String VERSIONS = """
            select v.id, v.key, v.number, v.title, v.languages, v.questions, v.published_at, v.published_by,
              coalesce(o.offered, true) and v.number = max(v.number) over (partition by v.key) as offered
            from form.version v left join form.offer o on o.key = v.key""";

    private final JdbcClient sql;

    FormRows(JdbcClient sql) {
        this.sql = sql;
    }

    record Draft(UUID id, String name, String sheets) {}

    /** Those that nobody published, the newest first, without their sheets. */
    List<FormDraft> drafts() {
        return sql.sql("""
                select d.id, d.name, d.made_at, d.made_by from form.draft d
                where not exists (select from form.version v where v.sheets = d.sheets)
                order by d.made_at desc, d.id desc""")
                .query((row, n) -> new FormDraft(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        row.getObject("made_by", UUID.class)))
                .list();
    }

    /** False when it was gone already. */
    boolean discard(UUID id) {
        return sql.sql("delete from form.draft where id = :id").param("id", id).update() == 1;
    }

    List<FormVersion> versions() {
        return sql.sql(VERSIONS + " order by v.title, v.number desc")
                .query(FormRows::read)
                .list();
    }

    List<FormVersion> versions(Collection<UUID> ids) {
        return sql.sql("select * from (" + VERSIONS + ") as each where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(FormRows::read)
                .list();
    }

    Optional<Draft> sheets(UUID version) {
        return sql.sql("select id, title as name, sheets from form.version where id = :id")
                .param("id", version)
                .query(Draft.class)
                .optional();
    }

    Optional<Draft> draft(UUID id) {
        return sql.sql("select id, name, sheets from form.draft where id = :id")
                .param("id", id)
                .query(Draft.class)
                .optional();
    }

    void keep(UUID id, String name, String sheets, Instant at, UUID by) {
        sql.sql("insert into form.draft (id, name, sheets, made_at, made_by) values (:id, :name, :sheets, :at, :by)")
                .param("id", id)
                .param("name", name)
                .param("sheets", sheets)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    int sweep(Instant before) {
        return sql.sql("delete from form.draft where made_at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** False when the number was taken meanwhile. */
    boolean publish(UUID id, Form form, int number, String sheets, Instant at, @Nullable UUID by) {
        return sql.sql("""
                insert into form.version
                  (id, key, number, title, languages, questions, sheets, published_at, published_by)
                values (:id, :key, :number, :title, :languages, :questions, :sheets, :at, :by)
                on conflict (key, number) do nothing""")
                        .param("id", id)
                        .param("key", form.key())
                        .param("number", number)
                        .param("title", form.title())
                        .param("languages", form.languages().toArray(String[]::new))
                        .param("questions", form.questions().size())
                        .param("sheets", sheets)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .update()
                == 1;
    }

    /** The number of the newest version; 0 when there is none. */
    int newest(String key) {
        return sql.sql("select coalesce(max(number), 0) from form.version where key = :key")
                .param("key", key)
                .query(Integer.class)
                .single();
    }

    /** Whether the newest version of this form is the city's own. */
    boolean ours(String key) {
        return sql.sql(
                        "select published_by is not null from form.version where key = :key order by number desc limit 1")
                .param("key", key)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Whether these very sheets were published once. */
    boolean published(String sheets) {
        return sql.sql("select exists (select from form.version where sheets = :sheets)")
                .param("sheets", sheets)
                .query(Boolean.class)
                .single();
    }

    void offer(String key, boolean offered) {
        sql.sql("""
                insert into form.offer (key, offered) values (:key, :offered)
                on conflict (key) do update set offered = excluded.offered""").param("key", key).param("offered", offered).update();
    }

    private static FormVersion read(ResultSet row, int n) throws SQLException {
        return new FormVersion(
                row.getObject("id", UUID.class),
                row.getString("key"),
                row.getInt("number"),
                row.getString("title"),
                List.of((String[]) row.getArray("languages").getArray()),
                row.getInt("questions"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getObject("published_by", UUID.class),
                row.getBoolean("offered"));
    }
}
