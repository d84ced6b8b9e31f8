package org.kapocs.shared.veil;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kapocs.launch.TestPostgres;
import org.kapocs.testing.HouseTest;
import org.springframework.beans.factory.annotation.Value;

/** What the role of the application may do with what closes files, and no more. */
@HouseTest
class VeilGrantsTest {
    @Value("${spring.datasource.url}")
    String url;

    @Value("${spring.datasource.username}")
    String user;

    private List<String> granted(String verb) throws SQLException {
        var found = new ArrayList<String>();
        try (var administrator = TestPostgres.administrator(url);
                var question = administrator.prepareStatement("select c.relname || coalesce('.' || a.attname, '')"
                        + " from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                        + " left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and ? = 'UPDATE'"
                        + " where n.nspname = 'veil' and c.relkind in ('r', 'v') and case when ? = 'UPDATE'"
                        + " then has_column_privilege(?, c.oid, a.attnum, 'UPDATE')"
                        + " else has_table_privilege(?, c.oid, ?) end order by 1")) {
            question.setString(1, verb);
            question.setString(2, verb);
            question.setString(3, user);
            question.setString(4, user);
            question.setString(5, verb);
            try (var rows = question.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }

    @Test
    void it_reads_all_of_it_and_changes_what_closing_and_opening_takes() throws Exception {
        assertThat(granted("SELECT"))
                .containsExactly("keeper", "locked", "locked_out", "past", "sealed", "shut", "subject");
        assertThat(granted("INSERT")).containsExactly("keeper", "locked", "past", "sealed", "subject");
        assertThat(granted("DELETE")).containsExactly("keeper", "locked", "past", "sealed", "subject");
        assertThat(granted("UPDATE")).containsExactly("keeper.until", "past.until", "sealed.seal");
        assertThat(granted("TRUNCATE")).isEmpty();
    }
}
