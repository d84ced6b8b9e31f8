package org.kapocs.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A PostgreSQL as {@code bin/run} starts it: everything that is written is forced to the disk. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedPostgresTest {
    private final Path data = TestPostgres.TARGET.resolve("launch test, with spaces – és ékezetek");
    private EmbeddedPostgres postgres;

    @BeforeAll
    void start() throws IOException {
        clear();
        postgres = EmbeddedPostgres.start(TestPostgres.safelyIn(data));
    }

    @AfterAll
    void stop() throws IOException {
        postgres.close();
        clear();
    }

    @Test
    void forces_to_the_disk_and_checks_its_pages() throws SQLException {
        for (String setting : new String[] {"fsync", "full_page_writes", "synchronous_commit", "data_checksums"}) {
            assertThat(asAdmin("show " + setting)).as(setting).isEqualTo("on");
        }
    }

    @Test
    void compares_text_by_the_builtin_provider() throws SQLException {
        assertThat(asAdmin("select concat(datlocprovider, ' ', datlocale) from pg_database where datname = 'kapocs'"))
                .isEqualTo("b C.UTF-8");
    }

    @Test
    void answers_on_the_loopback_address_only() throws SQLException {
        assertThat(asAdmin("show listen_addresses")).isEqualTo("127.0.0.1");
    }

    @Test
    void lets_nobody_in_without_the_password() {
        var database = postgres.database();
        assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), database.appUser(), ""))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), Cluster.ADMIN, "kapocs"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void gives_the_serving_role_nothing_of_its_own() throws SQLException {
        var database = postgres.database();
        try (var connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.appUser(), database.appPassword());
                var sql = connection.createStatement()) {
            assertThatThrownBy(() -> sql.execute("create table mine (x int)"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> sql.execute("create schema mine")).hasMessageContaining("permission denied");
            assertThatThrownBy(() -> sql.execute("set role kapocs_owner")).hasMessageContaining("permission denied");
        }
    }

    @Test
    void keeps_keys_data_and_socket_for_one_account() throws IOException {
        try (var keys = Files.list(data.resolve("keys"))) {
            assertThat(keys).hasSize(5).allSatisfy(key -> assertThat(mode(key)).isEqualTo("rw-------"));
        }
        for (String folder : new String[] {"keys", "postgres", "socket"}) {
            assertThat(mode(data.resolve(folder))).as(folder).isEqualTo("rwx------");
        }
    }

    @Test
    void does_not_quote_what_people_typed_in_its_log() throws Exception {
        assertThatThrownBy(() -> asOwner(
                        "do $$ begin raise unique_violation using message = 'known', detail = 'Minta Mária'; end $$"))
                .hasMessageContaining("known");
        assertThat(Files.readString(data.resolve("postgres.log")))
                .contains("known")
                .doesNotContain("Minta");
    }

    @Test
    void refuses_a_second_start_in_the_same_folder_and_goes_on() throws SQLException {
        assertThatThrownBy(() -> EmbeddedPostgres.start(data))
                .isInstanceOf(LaunchRefused.class)
                .hasMessageContaining("Another Kapocs")
                .hasMessageContaining("Nothing was changed");
        assertThat(asAdmin("select 1")).isEqualTo("1");
    }

    @Test
    void brings_postgresql_back_with_all_that_was_committed() throws Exception {
        asOwner("create table if not exists kept (line text)");
        asOwner("insert into kept values ('before')");
        long killed = killPostmaster();
        long start = System.nanoTime();
        assertThat(Deadline.within(Duration.ofSeconds(10), () -> answersAs(killed)))
                .isTrue();
        System.out.printf(
                "PostgreSQL was back after %d ms%n", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        assertThat(asAdmin("select 1")).isEqualTo("1");
        assertThat(asOwner("select count(*) from kept")).isEqualTo("1");
        asOwner("drop table kept");
    }

    private long killPostmaster() {
        var postmaster = new Postmaster(data.toAbsolutePath().resolve("postgres"), data.resolve("socket"))
                .running()
                .orElseThrow();
        assertThat(postmaster.destroyForcibly()).isTrue();
        return postmaster.pid();
    }

    private boolean answersAs(long killed) {
        try {
            return asAdmin("select 1").equals("1")
                    && new Postmaster(data.resolve("postgres"), data.resolve("socket"))
                            .running()
                            .filter(now -> now.pid() != killed)
                            .isPresent();
        } catch (SQLException notYet) {
            return false;
        }
    }

    private String asAdmin(String query) throws SQLException {
        return ask(Cluster.ADMIN, postgres.keys().password(Cluster.ADMIN), query);
    }

    private String asOwner(String query) throws SQLException {
        return ask(postgres.database().ownerUser(), postgres.database().ownerPassword(), query);
    }

    private String ask(String user, String password, String query) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.database().jdbcUrl(), user, password);
                var sql = connection.createStatement()) {
            if (!sql.execute(query)) {
                return "";
            }
            try (var rows = sql.getResultSet()) {
                return rows.next() ? rows.getString(1) : "";
            }
        }
    }

    private static String mode(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void clear() throws IOException {
        if (Files.exists(data)) {
            Binaries.delete(data);
        }
    }
}
