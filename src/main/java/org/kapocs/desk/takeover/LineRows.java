package org.kapocs.desk.takeover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.OldCases;
import org.kapocs.shared.web.Ids;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of lists. Who may read a list is asked before. */
@Component
class LineRows {
    private final JdbcClient sql;
    private final JdbcTemplate batches;
    private final LineSeal seal;

    LineRows(JdbcClient sql, JdbcTemplate batches, LineSeal seal) {
        this.sql = sql;
        this.batches = batches;
        this.seal = seal;
    }

    /** A row as it came. */
    record Sent(int sheet, int number, List<String> cells) {}

    void insert(UUID list, UUID organization, List<Sent> sent) {
        batches.batchUpdate(
                "insert into takeover.line (id, list, organization, sheet, n, cells) values (?, ?, ?, ?, ?, ?)",
                sent,
                sent.size(),
                (row, each) -> {
                    UUID id = Ids.next();
                    row.setObject(1, id);
                    row.setObject(2, list);
                    row.setObject(3, organization);
                    row.setInt(4, each.sheet());
                    row.setInt(5, each.number());
                    row.setBytes(6, seal.sealed(id, each.cells()));
                });
    }

    /** Rows of that sheet after that number. */
    List<Line> rows(UUID list, int sheet, int after, int most) {
        return sql.sql(
                        "select * from takeover.line where list = :list and sheet = :sheet and n > :after order by n limit "
                                + most)
                .param("list", list)
                .param("sheet", sheet)
                .param("after", after)
                .query((row, n) -> read(row))
                .list();
    }

    /** Rows with one of these verdicts after that number. */
    List<Line> rows(UUID list, Collection<Verdict> verdicts, int after, int most) {
        return sql.sql("""
                        select * from takeover.line
                        where list = :list and verdict = any(:verdicts) and n > :after order by n limit %d""".formatted(most))
                .param("list", list)
                .param("verdicts", verdicts.stream().map(Enum::name).toArray(String[]::new))
                .param("after", after)
                .query((row, n) -> read(row))
                .list();
    }

    /** Nothing has been said of any of them. */
    void clear(UUID list) {
        sql.sql("""
                        update takeover.line set verdict = null, reason = '', at_column = null, key_hash = null,
                          same = null where list = :list and verdict is not null""").param("list", list).update();
    }

    /** What was found of a row. */
    record Found(
            UUID id,
            Verdict verdict,
            String reason,
            int column,
            byte @Nullable [] key,
            @Nullable UUID same) {}

    void judge(List<Found> found) {
        batches.batchUpdate(
                "update takeover.line set verdict = ?, reason = ?, at_column = ?, key_hash = ?, same = ? where id = ?",
                found,
                found.size(),
                (row, each) -> {
                    row.setString(1, each.verdict().name());
                    row.setString(2, each.reason());
                    row.setInt(3, each.column());
                    row.setBytes(4, each.key());
                    row.setObject(5, each.same());
                    row.setObject(6, each.id());
                });
    }

    /** The last row of which something was said. */
    int judged(UUID list) {
        return sql.sql("select coalesce(max(n), 0) from takeover.line where list = :list and verdict is not null")
                .param("list", list)
                .query(Integer.class)
                .single();
    }

    /** Which of these keys stand in an earlier row of the list. */
    Map<String, Integer> twice(UUID list, Collection<byte[]> keys) {
        var found = new HashMap<String, Integer>();
        sql.sql("""
                        select encode(key_hash, 'hex') as key, min(n) as n from takeover.line
                        where list = :list and key_hash = any(:keys) group by 1""")
                .param("list", list)
                .param("keys", keys.toArray(byte[][]::new))
                .query(row -> {
                    found.put(row.getString("key"), row.getInt("n"));
                });
        return found;
    }

    /** Which of these keys were taken over before; asked as the house: of who is in a sealed file, nobody comes twice. */
    List<String> here(UUID list, UUID organization, Collection<byte[]> keys) {
        return sql.sql("""
                        select distinct encode(key_hash, 'hex') from takeover.line
                        where organization = :organization and list <> :list and verdict in ('TAKEN', 'STAYS')
                          and key_hash = any(:keys)""")
                .param("organization", organization)
                .param("list", list)
                .param("keys", keys.toArray(byte[][]::new))
                .query(String.class)
                .list();
    }

    void taken(UUID line, OldCases.Made made) {
        sql.sql("""
                        update takeover.line set verdict = 'TAKEN', cells = null, client = :client, case_file = :case,
                          contact = :contact, needs = :needs, happenings = :happenings, same = null where id = :id""")
                .param("id", line)
                .param("client", made.client())
                .param("case", made.id())
                .param("contact", made.contact())
                .param("needs", made.needs().toArray(UUID[]::new))
                .param("happenings", made.happenings())
                .update();
    }

    /** What was made of a row, as it was then. */
    Optional<OldCases.Made> made(UUID line) {
        return sql.sql("select * from takeover.line where id = :id and case_file is not null")
                .param("id", line)
                .query((row, n) -> new OldCases.Made(
                        row.getObject("case_file", UUID.class),
                        row.getObject("client", UUID.class),
                        row.getObject("contact", UUID.class),
                        List.of((UUID[]) row.getArray("needs").getArray()),
                        row.getInt("happenings")))
                .optional();
    }

    void stays(UUID line) {
        sql.sql("update takeover.line set verdict = 'STAYS' where id = :id")
                .param("id", line)
                .update();
    }

    void back(UUID line) {
        sql.sql("""
                        update takeover.line set verdict = 'BACK', client = null, case_file = null, contact = null,
                          needs = '{}', key_hash = null where id = :id""").param("id", line).update();
    }

    /** Those who may be somebody else are another. */
    void another(UUID list, Collection<UUID> lines) {
        sql.sql("""
                        update takeover.line set verdict = 'NEW', same = null
                        where list = :list and verdict = 'ALIKE' and id = any(:lines)""")
                .param("list", list)
                .param("lines", lines.toArray(UUID[]::new))
                .update();
    }

    Map<Verdict, Integer> counts(UUID list) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        sql.sql(
                        "select verdict, count(*) as some from takeover.line where list = :list and verdict is not null group by 1")
                .param("list", list)
                .query(row -> {
                    counts.put(Verdict.valueOf(row.getString("verdict")), row.getInt("some"));
                });
        return counts;
    }

    Map<UUID, Map<Verdict, Integer>> counts(Collection<UUID> lists) {
        return lists.stream().collect(Collectors.toMap(list -> list, this::counts));
    }

    /** How many rows stand below that one. */
    int below(UUID list, int sheet, int head) {
        return sql.sql("select count(*) from takeover.line where list = :list and sheet = :sheet and n > :head")
                .param("list", list)
                .param("sheet", sheet)
                .param("head", head)
                .query(Integer.class)
                .single();
    }

    private Line read(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String verdict = row.getString("verdict");
        Integer column = row.getObject("at_column", Integer.class);
        return new Line(
                id,
                row.getInt("n"),
                seal.opened(id, row.getBytes("cells")),
                verdict == null ? null : Verdict.valueOf(verdict),
                row.getString("reason"),
                column == null ? -1 : column,
                row.getObject("same", UUID.class),
                row.getObject("case_file", UUID.class));
    }
}
