package org.kapocs.facts.information;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** The pages about this very topic which newcomers can read, with the titles that they have. */
    Map<String, Map<String, String>> titles(String topic, LocalDate today) {
        var found = new HashMap<String, Map<String, String>>();
        sql.sql("""
                        select p.material, p.language, p.blocks -> 0 ->> 'text' as title
                        from information.published p join information.material m on m.id = p.material
                        where m.topic = :topic and p.valid_until >= :today
                          and exists (select from information.published s
                            where s.material = p.material and s.language = :source and s.valid_until >= :today)""")
                .param("topic", topic)
                .param("source", Material.SOURCE)
                .param("today", today)
                .query((row, n) -> found.computeIfAbsent(row.getString("material"), _ -> new HashMap<>())
                        .put(row.getString("language"), row.getString("title")))
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
