package org.kapocs.facts.information;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What newcomers read, as it was approved. */
@Component
class PublishedRows {
    private final JdbcClient sql;
    private final JsonMapper json;

    PublishedRows(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    void put(String material, String language, Approved approved) {
        sql.sql("""
                insert into information.published
                  (material, language, blocks, machine, approved_on, organization, valid_until)
                values (:material, :language, cast(:blocks as jsonb), :machine, :on, :organization, :until)
                on conflict (material, language) do update set blocks = excluded.blocks, machine = excluded.machine,
                  approved_on = excluded.approved_on, organization = excluded.organization,
                  valid_until = excluded.valid_until""")
                .param("material", material)
                .param("language", language)
                .param("blocks", json.writeValueAsString(approved.blocks()))
                .param("machine", approved.machine())
                .param("on", approved.on())
                .param("organization", approved.organization())
                .param("until", approved.validUntil())
                .update();
        if (language.equals(Material.SOURCE)) {
            sql.sql("delete from information.taken_down where material = :material")
                    .param("material", material)
                    .update();
        }
    }

    /** False when nobody reads it. What was signed is signed no longer; whoever signs it just now is waited for. */
    boolean takeDown(String material, LocalDate on, String reason) {
        sql.sql("select language from information.translation where material = :material order by language for update")
                .param("material", material)
                .query(String.class)
                .list();
        if (sql.sql("delete from information.published where material = :material")
                        .param("material", material)
                        .update()
                == 0) {
            return false;
        }
        sql.sql("""
                update information.translation set state = 'DRAFT', revision = revision + 1, subject = null,
                  subject_org = null, reader = null, valid_until = null
                where material = :material""").param("material", material).update();
        sql.sql("""
                insert into information.taken_down (material, on_day, reason) values (:material, :on, :reason)
                on conflict (material) do update set on_day = excluded.on_day, reason = excluded.reason""")
                .param("material", material)
                .param("on", on)
                .param("reason", reason)
                .update();
        return true;
    }

    /** Since which day they are. */
    Map<String, LocalDate> takenDown() {
        var days = new HashMap<String, LocalDate>();
        sql.sql("select material, on_day from information.taken_down").query(row -> {
            days.put(row.getString("material"), row.getObject("on_day", LocalDate.class));
        });
        return days;
    }

    Optional<TakeDowns.TakenDown> takenDown(String material) {
        return sql.sql("""
                        select m.topic, d.on_day, d.reason from information.taken_down d
                        join information.material m on m.id = d.material where d.material = :material""")
                .param("material", material)
                .query((row, n) -> new TakeDowns.TakenDown(
                        row.getString("topic"), row.getObject("on_day", LocalDate.class), row.getString("reason")))
                .optional();
    }

    /** What was approved of this page in these languages and is not over, by language. */
    Map<String, Approved> of(String material, Collection<String> languages, LocalDate today) {
        var found = new HashMap<String, Approved>();
        sql.sql("""
                        select * from information.published
                        where material = :material and language = any(:languages) and valid_until >= :today""")
                .param("material", material)
                .param("languages", languages.toArray(String[]::new))
                .param("today", today)
                .query((row, n) -> found.put(row.getString("language"), read(row)))
                .list();
        return found;
    }

    /** @param trueTo the edition of the source of which it says the same; of the source itself its edition */
    record Title(String text, int trueTo) {}

    /** The pages about this very topic which newcomers can read, with the titles that they have. */
    Map<String, Map<String, Title>> titles(String topic, LocalDate today) {
        var found = new HashMap<String, Map<String, Title>>();
        sql.sql("""
                        select p.material, p.language, p.blocks -> 0 ->> 'text' as title,
                          cast(p.blocks -> 0 ->> 'trueTo' as int) as true_to
                        from information.published p join information.material m on m.id = p.material
                        where m.topic = :topic and p.valid_until >= :today
                          and exists (select from information.published s
                            where s.material = p.material and s.language = :source and s.valid_until >= :today)""")
                .param("topic", topic)
                .param("source", Material.SOURCE)
                .param("today", today)
                .query((row, n) -> found.computeIfAbsent(row.getString("material"), _ -> new HashMap<>())
                        .put(row.getString("language"), new Title(row.getString("title"), row.getInt("true_to"))))
                .list();
        return found;
    }

    /** Blocks of this page that nobody has compared with their source as they stand now. */
    Set<String> unchecked(String material) {
        return sql.sql("""
                        select id from information.block
                        where material = :material and source <> '' and checked_on is null""").param("material", material).query(String.class).list().stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    String topic(String material) {
        return sql.sql("select topic from information.material where id = :id")
                .param("id", material)
                .query(String.class)
                .single();
    }

    private Approved read(ResultSet row) throws SQLException {
        return new Approved(
                json.readValue(row.getString("blocks"), new TypeReference<List<Approved.Said>>() {}),
                row.getBoolean("machine"),
                row.getObject("approved_on", LocalDate.class),
                row.getObject("organization", UUID.class),
                row.getObject("valid_until", LocalDate.class));
    }
}
