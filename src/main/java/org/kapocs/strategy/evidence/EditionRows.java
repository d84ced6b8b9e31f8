package org.kapocs.strategy.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of schema {@code evidence}: published figures. */
@Component
class EditionRows {
    private static final String ALL = "ALL";

    private final JdbcClient sql;
    private final NamedParameterJdbcTemplate many;

    EditionRows(JdbcClient sql, NamedParameterJdbcTemplate many) {
        this.sql = sql;
        this.many = many;
    }

    List<Line> months(YearMonth first) {
        return sql.sql("""
                        select to_char(month, 'YYYY-MM') as key, open, answered, unmet, total
                        from evidence.line where view = 'ALL' and month >= :first order by month desc""")
                .param("first", first.atDay(1))
                .query((row, n) -> line(row))
                .list();
    }

    Optional<Edition> edition(YearMonth month) {
        var tables = new LinkedHashMap<Place, List<Line>>();
        var edition = new ArrayList<OffsetDateTime>();
        var k = new ArrayList<Integer>();
        sql.sql("""
                select * from evidence.line join evidence.edition using (month)
                where month = :month order by view, under, place""").param("month", month.atDay(1)).query((ResultSet row) -> {
            edition.add(row.getObject("counted_at", OffsetDateTime.class));
            k.add(row.getInt("k"));
            tables.computeIfAbsent(new Place(row.getString("view"), row.getString("under")), any -> new ArrayList<>())
                    .add(line(row));
        });
        return edition.isEmpty()
                ? Optional.empty()
                : Optional.of(new Edition(month, edition.getFirst().toInstant(), k.getFirst(), sheet(tables)));
    }

    private static Sheet sheet(Map<Place, List<Line>> tables) {
        Line all = Objects.requireNonNull(tables.remove(new Place(ALL, ""))).getFirst();
        return new Sheet(
                all,
                tables.entrySet().stream()
                        .map(table -> new Table(
                                View.valueOf(table.getKey().view()),
                                table.getKey().under(),
                                table.getValue()))
                        .toList());
    }

    void insert(Edition edition) {
        LocalDate month = edition.month().atDay(1);
        int first = sql.sql("""
                        insert into evidence.edition (month, counted_at, k) values (:month, :at, :k)
                        on conflict do nothing""")
                .param("month", month)
                .param("at", edition.countedAt().atOffset(ZoneOffset.UTC))
                .param("k", edition.k())
                .update();
        if (first == 1) {
            var lines = new ArrayList<SqlParameterSource>();
            lines.add(parameters(
                    month,
                    new Place(ALL, ""),
                    0,
                    Objects.requireNonNull(edition.sheet().all())));
            for (Table table : edition.sheet().tables()) {
                var place = new Place(table.view().name(), table.under());
                for (int i = 0; i < table.lines().size(); i++) {
                    lines.add(parameters(month, place, i, table.lines().get(i)));
                }
            }
            many.batchUpdate("""
                    insert into evidence.line (month, view, under, place, key, open, answered, unmet, total)
                    values (:month, :view, :under, :place, :key, :open, :answered, :unmet, :total)""", lines.toArray(SqlParameterSource[]::new));
        }
    }

    private static SqlParameterSource parameters(LocalDate month, Place table, int place, Line line) {
        return new MapSqlParameterSource("month", month)
                .addValue("view", table.view())
                .addValue("under", table.under())
                .addValue("place", place)
                .addValue("key", line.key())
                .addValue("open", line.open())
                .addValue("answered", line.answered())
                .addValue("unmet", line.unmet())
                .addValue("total", line.all());
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getString("key"),
                number(row, "open"),
                number(row, "answered"),
                number(row, "unmet"),
                row.getLong("total"));
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Long.class);
    }

    private record Place(String view, String under) {}
}
