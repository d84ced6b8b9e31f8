package org.kapocs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kapocs.launch.Database;
import org.kapocs.launch.Keys;
import org.kapocs.launch.TestPostgres;
import org.kapocs.shared.web.Resealing;
import org.kapocs.testing.TestDatabase;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** On a database and a key folder of its own, with the tables of the house and no house in them. */
class KeyRotationTest {
    @TempDir
    Path folder;

    private static final Database DATABASE = TestDatabase.fresh();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream console = new PrintStream(said, true, StandardCharsets.UTF_8);

    @BeforeAll
    static void migrate() {
        new Migrations()
                .migrate(Flyway.configure()
                        .dataSource(new DriverManagerDataSource(
                                DATABASE.jdbcUrl(), DATABASE.ownerUser(), DATABASE.ownerPassword()))
                        .load());
    }

    @BeforeEach
    void no_letters() throws SQLException {
        try (var connection = TestPostgres.administrator(DATABASE.jdbcUrl())) {
            SealedLetters.client(connection)
                    .sql("delete from notification.letter")
                    .update();
        }
    }

    @Test
    void after_a_rotation_all_is_sealed_with_the_new_version_and_opens() throws Exception {
        UUID letter = letters().letter("olvasd el");
        assertThat(rotate()).as(said()).isZero();
        assertThat(versions()).containsExactly(2);
        assertThat(letters().body(letter)).isEqualTo("olvasd el");
    }

    @Test
    void what_a_backup_of_before_a_rotation_holds_still_opens_and_the_next_rotation_seals_it_anew() throws Exception {
        UUID letter = letters().letter("a mentésből");
        byte[] backup = letters().sealedBody(letter);
        rotate();
        rotate();
        letters().write(letter, backup);
        assertThat(letters().body(letter)).isEqualTo("a mentésből");
        assertThat(versions()).containsExactly(1, 3);
        assertThat(rotate()).isZero();
        assertThat(said()).contains("Continuing with version 3");
        assertThat(versions()).containsExactly(3);
    }

    @Test
    void a_rotation_that_was_killed_is_continued_and_makes_no_second_version() throws Exception {
        UUID letter = letters().letter("félbe");
        keys().sealing().add();
        try (var connection = connection()) {
            var killed = new Resealing(connection, Keyring.of(keys()));
            assertThatThrownBy(() -> killed.run((column, count) -> {
                        if (column.endsWith("envelope.body")) {
                            throw new IllegalStateException("killed");
                        }
                    }))
                    .hasMessage("killed");
        }
        assertThat(versions()).containsExactly(1, 2);
        assertThat(rotate()).isZero();
        assertThat(versions()).containsExactly(2);
        assertThat(keys().sealing().newest()).isEqualTo(2);
        assertThat(letters().body(letter)).isEqualTo("félbe");
    }

    @Test
    void a_house_at_work_seals_with_a_new_version_at_once() {
        var running = Keyring.of(keys());
        byte[] before = running.seal("letter", "here", new byte[] {1});
        keys().sealing().add();
        assertThat(running.newest()).isEqualTo(2);
        assertThat(running.open("letter", "here", before)).containsExactly(1);
    }

    @Test
    void a_city_that_was_there_before_there_were_versions_opens_what_it_sealed() throws Exception {
        keys();
        Files.delete(folder.resolve("sealing.1"));
        assertThat(keys().sealing().newest()).isZero();
        UUID letter = letters().letter("régi");
        assertThat(versions()).containsExactly(0);
        byte[] first = keys().sealing().derived(0, "letter");
        assertThat(first).isEqualTo(keys().derived("letter"));
        assertThat(rotate()).isZero();
        assertThat(versions()).containsExactly(1);
        assertThat(letters().body(letter)).isEqualTo("régi");
    }

    @Test
    void an_old_version_goes_only_when_nothing_uses_it_and_its_successor_is_a_day_old() throws Exception {
        UUID letter = letters().letter("végül");
        byte[] backup = letters().sealedBody(letter);
        rotate();
        assertThat(retire()).contains("No version");
        Files.setLastModifiedTime(
                folder.resolve("sealing.2"), FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        letters().write(letter, backup);
        assertThat(retire()).as("restored, and in use again").contains("No version");
        rotate();
        assertThat(retire()).contains("Version 1 of the keys is gone");
        assertThat(letters().body(letter)).isEqualTo("végül");
        letters().write(letter, backup);
        assertThatThrownBy(() -> letters().body(letter)).hasMessageContaining("sealing.1");
    }

    @Test
    void no_number_is_given_twice_when_the_key_folder_is_older_than_the_database() throws Exception {
        letters().letter("későbbi");
        rotate();
        Files.delete(folder.resolve("sealing.2"));
        assertThat(rotate()).isEqualTo(1);
        assertThat(said()).contains("Restore the key folder");
        assertThat(Files.exists(folder.resolve("sealing.2"))).isFalse();
    }

    @Test
    void two_do_not_rotate_at_the_same_time() throws Exception {
        try (var other = connection()) {
            assertThat(new Resealing(other, Keyring.of(keys())).alone()).isTrue();
            assertThat(rotate()).isEqualTo(1);
        }
        assertThat(rotate()).isZero();
    }

    @Test
    void what_cannot_be_opened_is_counted_and_keeps_no_other_from_being_sealed_anew() throws Exception {
        UUID letter = letters().letter("jó");
        UUID damaged = letters().letter("rossz");
        letters().write(damaged, letters().sealedBody(letter));
        assertThat(rotate()).isEqualTo(1);
        assertThat(said()).contains("1 values could not be opened");
        assertThat(letters().body(letter)).isEqualTo("jó");
    }

    @Test
    void a_column_of_bytes_is_sealed_and_says_so_or_is_a_hash() throws Exception {
        try (var connection = TestPostgres.administrator(DATABASE.jdbcUrl())) {
            assertThat(SealedLetters.client(connection)
                            .sql("""
                            select c.table_schema || '.' || c.table_name || '.' || c.column_name
                            from information_schema.columns c
                            where c.data_type = 'bytea' and c.table_schema not in ('pg_catalog', 'information_schema')
                              and coalesce(col_description((c.table_schema || '.' || c.table_name)::regclass,
                                c.ordinal_position), '') !~ '^sealed: \\S+$'""")
                            .query(String.class)
                            .list())
                    .as(
                            "the rotation of keys finds sealed columns by their comment (sealed: <purpose>); papers are under keys of clients")
                    .allMatch(
                            column -> column.matches(
                                    ".*hash|.*\\.key|audit\\.entry\\.before|web\\.tries\\.subject"
                                            + "|papers\\.paper\\.content|client\\.tie\\.paper|document\\.(document\\.label|edition\\.thumbnail|(attachment_)?piece\\.content)|assessment\\.(assessment|revision)\\.answers|(directory|passkey|access\\.session)\\..*"));
        }
    }

    private Keys keys() {
        return letters().keys();
    }

    private SealedLetters letters() {
        return new SealedLetters(DATABASE, folder);
    }

    private int rotate() throws SQLException {
        try (var connection = connection()) {
            return KeyRotation.rotate(connection, keys(), console);
        }
    }

    private String retire() throws Exception {
        said.reset();
        try (var connection = connection()) {
            KeyRotation.retire(connection, keys(), console);
        }
        return said();
    }

    private Iterable<Integer> versions() throws SQLException {
        try (var connection = connection()) {
            return new Resealing(connection, Keyring.of(keys())).versions();
        }
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(DATABASE.jdbcUrl(), DATABASE.appUser(), DATABASE.appPassword());
    }
}
