package org.kapocs.facts.information;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pages as rows: read whole, in four questions whatever their number. */
@Component
class MaterialRows {
    private final JdbcClient sql;

    MaterialRows(JdbcClient sql) {
        this.sql = sql;
    }

    List<Material> all() {
        return read("");
    }

    Optional<Material> of(String id) {
        return read(id).stream().findFirst();
    }

    /** How many pages in a language are over before that day, are behind their source, or hold a fact that changed. */
    int pressing(LocalDate soon) {
        return sql.sql("""
                        select (select count(*) from information.published where valid_until < :soon)
                          + (select count(distinct (w.material, w.language)) from information.wording w
                             join information.wording s on s.material = w.material and s.block = w.block
                               and s.language = :source and w.true_to < s.edition
                             where w.language <> :source)
                          + (select count(distinct (material, language)) from information.wording where doubted <> '{}')""")
                .param("soon", soon)
                .param("source", Material.SOURCE)
                .query(Integer.class)
                .single();
    }

    /** @param id empty for all */
    private List<Material> read(String id) {
        var words = new HashMap<String, Map<String, Map<String, Wording>>>();
        sql.sql("select * from information.wording " + only("material", id))
                .param("id", id)
                .query((row, n) -> words.computeIfAbsent(row.getString("material"), _ -> new HashMap<>())
                        .computeIfAbsent(row.getString("block"), _ -> new HashMap<>())
                        .put(row.getString("language"), wording(row)))
                .list();
        var blocks = new HashMap<String, List<Block>>();
        sql.sql("select * from information.block " + only("material", id) + " order by position, id")
                .param("id", id)
                .query((row, n) -> blocks.computeIfAbsent(row.getString("material"), _ -> new ArrayList<>())
                        .add(block(row, words)))
                .list();
        Map<String, Map<String, Translation>> translations = translations(id);
        return sql.sql("select * from information.material " + only("id", id) + " order by id")
                .param("id", id)
                .query((row, n) -> new Material(
                        row.getString("id"),
                        row.getString("topic"),
                        List.of((String[]) row.getArray("groups").getArray()).stream()
                                .map(Group::valueOf)
                                .toList(),
                        blocks.getOrDefault(row.getString("id"), List.of()),
                        translations.getOrDefault(row.getString("id"), Map.of())))
                .list();
    }

    private static String only(String column, String id) {
        return id.isEmpty() ? "" : "where " + column + " = :id";
    }

    private Map<String, Map<String, Translation>> translations(String id) {
        var found = new HashMap<String, Map<String, Translation>>();
        sql.sql("""
                        select t.*, p.valid_until as shown_until
                        from information.translation t
                        left join information.published p on p.material = t.material and p.language = t.language
                        """ + only("t.material", id))
                .param("id", id)
                .query((row, n) -> found.computeIfAbsent(row.getString("material"), _ -> new HashMap<>())
                        .put(
                                row.getString("language"),
                                new Translation(
                                        Translation.Written.valueOf(row.getString("state")),
                                        row.getBoolean("machine"),
                                        row.getInt("revision"),
                                        row.getObject("subject", UUID.class),
                                        row.getObject("reader", UUID.class),
                                        row.getObject("shown_until", LocalDate.class))))
                .list();
        return found;
    }

    private static Block block(ResultSet row, Map<String, Map<String, Map<String, Wording>>> words)
            throws SQLException {
        String id = row.getString("id");
        return new Block(
                id,
                Kind.valueOf(row.getString("kind")),
                row.getString("refer"),
                row.getString("source"),
                row.getObject("checked_on", LocalDate.class),
                words.getOrDefault(row.getString("material"), Map.of()).getOrDefault(id, Map.of()));
    }

    private static Wording wording(ResultSet row) throws SQLException {
        return new Wording(
                row.getString("text"),
                row.getInt("edition"),
                row.getInt("true_to"),
                Set.of((String[]) row.getArray("doubted").getArray()),
                row.getInt("version"));
    }

    /** Whether it was not there yet. */
    boolean bring(Shipped page) {
        return sql.sql("""
                        insert into information.material (id, topic, groups) values (:id, :topic, :groups)
                        on conflict do nothing""")
                        .param("id", page.id())
                        .param("topic", page.topic())
                        .param("groups", page.groups().stream().map(Group::name).toArray(String[]::new))
                        .update()
                == 1;
    }

    void bring(String material, int position, Shipped.ShippedBlock block) {
        sql.sql("""
                insert into information.block (material, id, position, kind, refer, source)
                values (:material, :id, :position, :kind, :refer, :source)""")
                .param("material", material)
                .param("id", block.id())
                .param("position", position)
                .param("kind", block.kind().name())
                .param("refer", block.refer())
                .param("source", block.source())
                .update();
    }

    /** Somebody compared it with its source, or, without a day, nobody has as it stands now. */
    void check(String material, String block, @Nullable LocalDate on, @Nullable UUID by) {
        sql.sql("""
                update information.block set checked_on = :on, checked_by = :by
                where material = :material and id = :block""")
                .param("on", on)
                .param("by", by)
                .param("material", material)
                .param("block", block)
                .update();
    }
}
