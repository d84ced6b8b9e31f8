package org.kapocs.shared.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.Kapocs;
import org.kapocs.launch.TestPostgres;
import org.kapocs.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/**
 * Under the application's own checks, the database refuses. Tried past the application, on a bare connection of its
 * role, against the demo's people: two organizations with clients, cases, consents and referrals.
 */
@SpringBootTest(
        classes = Kapocs.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"kapocs.demo=true", "kapocs.jobs=false"})
@ContextConfiguration(initializers = TestDatabase.class)
class SecondLockTest {
    private static final String DENIED = "42501";

    /** Tables into which anybody may put a row that they cannot read: what they did, and letters to be sent. */
    private static final Set<String> LETTERBOXES = Set.of("audit.entry", "notification.envelope");

    @Value("${spring.datasource.url}")
    String url;

    @Value("${spring.datasource.username}")
    String user;

    @Value("${spring.datasource.password}")
    String password;

    @Autowired
    JdbcClient jdbc;

    Connection administrator;
    Catalogue catalogue;
    Connection application;

    @BeforeEach
    void connect() throws SQLException {
        administrator = TestPostgres.administrator(url);
        catalogue = new Catalogue(administrator);
        application = DriverManager.getConnection(url, user, password);
        application.setAutoCommit(false);
        RowsOfEachKind.fillWhatTheDemoLeavesEmpty(administrator);
    }

    @AfterEach
    void leave() throws SQLException {
        application.rollback();
        application.close();
        administrator.close();
    }

    @Test
    void every_table_with_personal_data_has_its_lock_and_the_application_owns_nothing() throws SQLException {
        assertThat(catalogue.tables("true")).hasSizeGreaterThan(20);
        assertThat(catalogue.tables("obj_description(c.oid) is null or obj_description(c.oid) not like 'retention: %'"))
                .as("tables and materialized views without a comment 'retention: …'")
                .isEmpty();
        assertThat(catalogue.tables("pg_get_userbyid(c.relowner) = '" + user + "'"))
                .as("what the application owns, it may unlock")
                .isEmpty();
        assertThat(
                        catalogue.tables(
                                "obj_description(c.oid) like '%; personal;%' and not (c.relrowsecurity and c.relforcerowsecurity)"))
                .as("personal tables need row level security, enabled and forced")
                .isEmpty();
        assertThat(catalogue.tables("c.relrowsecurity and obj_description(c.oid) not like '%; personal;%'"))
                .as("tables that are locked are called personal")
                .isEmpty();
        assertThat(catalogue.text(
                        "select rolsuper::text || rolbypassrls || rolcreaterole from pg_roles where rolname = '" + user
                                + "'"))
                .isEqualTo("falsefalsefalse");
    }

    @Test
    void every_lock_is_tried_on_something() throws SQLException {
        var empty = new ArrayList<String>();
        for (String table : catalogue.personal()) {
            if (catalogue.number("select count(*) from " + table) == 0) {
                empty.add(table);
            }
        }
        assertThat(empty).as("fill these: in the demo, or in this test").isEmpty();
    }

    @Test
    void a_stranger_reads_changes_removes_and_adds_nothing_whichever_kind_they_are() throws SQLException {
        var open = new ArrayList<String>();
        for (String table : catalogue.personal()) {
            String row = catalogue.text("select row_to_json(t)::text from " + table + " t limit 1");
            String column = catalogue.text("select attname from pg_attribute where attrelid = '" + table
                    + "'::regclass and attnum > 0 and attgenerated = '' order by attnum desc limit 1");
            for (String kind : List.of("nobody", "staff", "code", "link", "")) {
                act(kind, UUID.randomUUID());
                if (rows("select * from " + table) > 0) {
                    open.add(kind + " reads " + table);
                }
                if (rows("update " + table + " set " + column + " = " + column) > 0) {
                    open.add(kind + " changes " + table);
                }
                if (rows("delete from " + table) > 0) {
                    open.add(kind + " removes from " + table);
                }
                if (row != null && !LETTERBOXES.contains(table) && !isDenied(copy(table, row))) {
                    open.add(kind + " adds to " + table);
                }
                application.rollback();
            }
        }
        assertThat(open).as("policies that let strangers through").isEmpty();
    }

    @Test
    void an_error_of_the_database_does_not_tell_what_was_in_the_row() {
        assertThatThrownBy(() -> jdbc.sql("insert into access.organization (id, name, kind, made_at)"
                                + " values (gen_random_uuid(), 'Minta Titok', 'NONE', now())")
                        .update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .message()
                .contains("organization_kind_check")
                .doesNotContain("Titok");
    }

    @Test
    void an_organization_reads_its_own_rows_and_no_other_organizations() throws SQLException {
        var wrong = new ArrayList<String>();
        int seen = 0;
        for (String table : catalogue.personal()) {
            if (!catalogue.hasColumn(table, "organization")) {
                continue;
            }
            for (String organization : catalogue.texts(
                    "select distinct organization::text from " + table + " where organization is not null")) {
                act("staff", UUID.fromString(organization));
                if (rows("select * from " + table + " where organization <> '" + organization + "'") > 0) {
                    wrong.add(table);
                }
                seen += rows("select * from " + table + " where organization = '" + organization + "'") > 0 ? 1 : 0;
                application.rollback();
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(seen).as("tables in which an organization sees its own").isGreaterThanOrEqualTo(4);
    }

    private void act(String kind, UUID id) throws SQLException {
        try (var tell = application.prepareStatement("select set_config('kapocs.kind', ?, true),"
                + " set_config('kapocs.account', ?, true), set_config('kapocs.organization', ?, true),"
                + " set_config('kapocs.record', ?, true)")) {
            tell.setString(1, kind);
            tell.setString(2, id.toString());
            tell.setString(3, id.toString());
            tell.setString(4, id.toString());
            tell.execute();
        }
    }

    /** How many rows the statement reaches; none when it is denied. */
    private int rows(String statement) throws SQLException {
        Savepoint before = application.setSavepoint();
        try (var sql = application.createStatement()) {
            if (!sql.execute(statement)) {
                return sql.getUpdateCount();
            }
            int count = 0;
            while (sql.getResultSet().next()) {
                count++;
            }
            return count;
        } catch (SQLException refused) {
            assertThat(refused.getSQLState())
                    .as(statement + ": " + refused.getMessage())
                    .isEqualTo(DENIED);
            application.rollback(before);
            return 0;
        }
    }

    private String copy(String table, String row) throws SQLException {
        String columns =
                catalogue.text("select string_agg(quote_ident(attname), ', ') from pg_attribute where attrelid = '"
                        + table + "'::regclass and attnum > 0 and not attisdropped and attgenerated = ''");
        return "insert into " + table + " (" + columns + ") overriding system value select " + columns
                + " from json_populate_record(null::" + table + ", '" + row.replace("'", "''") + "')";
    }

    private boolean isDenied(String statement) throws SQLException {
        Savepoint before = application.setSavepoint();
        try (var sql = application.createStatement()) {
            sql.execute(statement);
            return false;
        } catch (SQLException refused) {
            application.rollback(before);
            assertThat(refused.getSQLState())
                    .as(statement + ": " + refused.getMessage())
                    .isEqualTo(DENIED);
            return true;
        }
    }
}
