package org.kapocs.launch;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may start on a database that somebody else runs, and that was used before. */
class OccupantTest {
    private static final AtomicInteger COUNT = new AtomicInteger();

    @TempDir
    Path folder;

    private final Database server = TestPostgres.fresh("occupied_" + COUNT.incrementAndGet());

    @Test
    void a_database_stays_a_city_or_stays_the_demo() {
        starts(Map.of("KAPOCS_DEMO", "false"));
        starts(Map.of("KAPOCS_DEMO", "false"));
        refused("This database is a city's", Map.of());
        starts(Map.of("KAPOCS_DEMO", "false"));
    }

    @Test
    void nor_does_a_city_move_in_where_the_demo_was() {
        starts(Map.of());
        refused("This database is the demo's", Map.of("KAPOCS_DEMO", "false"));
    }

    @Test
    void a_database_that_is_there_already_never_gets_new_keys() throws Exception {
        starts(Map.of());
        Path keys = folder.resolve("data/keys/master");
        Files.move(keys, folder.resolve("kept"));
        refused("its key file " + keys + " is missing", Map.of());
        Files.move(folder.resolve("kept"), keys);
        starts(Map.of());
    }

    @Test
    void nor_is_it_opened_with_the_keys_of_another() {
        starts(Map.of());
        Keys.open(folder.resolve("other keys"), true);
        refused(
                "under other keys",
                Map.of("KAPOCS_KEYS", folder.resolve("other keys").toString()));
    }

    @Test
    void a_database_where_somebody_else_keeps_migrations_is_left_alone() throws Exception {
        try (var connection =
                        DriverManager.getConnection(server.jdbcUrl(), server.ownerUser(), server.ownerPassword());
                var sql = connection.createStatement()) {
            sql.execute("create schema migration");
        }
        Keys.open(folder.resolve("data/keys"), true);
        refused("does not say it is Kapocs's own", Map.of());
    }

    private void starts(Map<String, String> more) {
        assertThatCode(() -> Launch.from(with(more)).close()).doesNotThrowAnyException();
    }

    private void refused(String reason, Map<String, String> more) {
        assertThatThrownBy(() -> Launch.from(with(more)))
                .isInstanceOf(LaunchRefused.class)
                .hasMessageContaining(reason);
    }

    private Map<String, String> with(Map<String, String> more) {
        var environment = new HashMap<>(Map.of(
                "KAPOCS_PORT", "0",
                "KAPOCS_DATA", folder.resolve("data").toString(),
                "KAPOCS_DB_URL", server.jdbcUrl(),
                "KAPOCS_DB_USER", server.appUser(),
                "KAPOCS_DB_PASSWORD", server.appPassword(),
                "KAPOCS_DB_OWNER_USER", server.ownerUser(),
                "KAPOCS_DB_OWNER_PASSWORD", server.ownerPassword()));
        environment.putAll(more);
        return environment;
    }
}
