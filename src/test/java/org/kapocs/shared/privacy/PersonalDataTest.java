package org.kapocs.shared.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kapocs.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No table with personal data that nobody answers for: what of it the person is given, and what becomes of it. */
@HouseTest
class PersonalDataTest {
    @Autowired
    List<PersonalData> rooms;

    @Autowired
    JdbcClient sql;

    private Stream<Holding> holdings() {
        return rooms.stream().flatMap(room -> room.holdings().stream());
    }

    @Test
    void every_table_with_personal_data_is_answered_for_and_by_one_room() {
        var tables = new TreeSet<>(sql.sql("""
                        select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind = 'r' and obj_description(c.oid, 'pg_class') like '%personal;%'""").query(String.class).list());
        assertThat(holdings().map(Holding::table))
                .as("tables whose comment says personal: name each in the PersonalData of its room")
                .containsExactlyInAnyOrderElementsOf(tables);
    }

    @Test
    void a_table_is_answered_for_in_its_own_room() {
        for (PersonalData room : rooms) {
            Set<String> schemas = room.holdings().stream()
                    .filter(Holding::ofPeople)
                    .map(Holding::schema)
                    .collect(Collectors.toSet());
            assertThat(schemas).as(room.room()).containsOnly(room.room());
        }
    }

    @Test
    void of_each_table_something_is_given_or_it_is_said_why_not() {
        holdings()
                .forEach(holding -> assertThat(holding.given().isEmpty())
                        .as(holding.table())
                        .isEqualTo(holding.withheld() != null));
    }

    @Test
    void what_nobody_served_is_in_stays_for_a_reason_and_all_else_goes() {
        holdings().forEach(holding -> {
            if (!holding.ofPeople()) {
                assertThat(holding.kept()).as(holding.table()).isNotNull();
            } else if (holding.kept() != null) {
                assertThat(holding.instead())
                        .as(holding.table() + " stays: without the person")
                        .isNotNull();
            }
        });
    }

    @Test
    void what_is_given_are_columns_of_the_table_and_what_is_sealed_is_opened() {
        holdings().filter(Holding::ofPeople).forEach(holding -> {
            Map<String, String> columns = sql
                    .sql("select attname, format_type(atttypid, atttypmod) as type from pg_attribute"
                            + " where attrelid = cast(:table as regclass) and attnum > 0 and not attisdropped")
                    .param("table", holding.table())
                    .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                    .list()
                    .stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            for (HeldColumn given : holding.given()) {
                assertThat(columns).as(holding.table()).containsKey(given.column());
                String type = columns.get(given.column());
                assertThat("bytea".equals(type)
                                || "uuid".equals(type) && !given.named().isEmpty())
                        .as(holding.table() + "." + given.column())
                        .isEqualTo(given.opener() != null);
            }
            if (holding.reviewed() || holding.subject() != null) {
                assertThat(columns).as(holding.table()).containsKey("id");
            }
        });
    }
}
