package org.kapocs.keep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.kapocs.launch.Database;
import org.kapocs.launch.Keys;
import org.kapocs.launch.Launch;
import org.kapocs.launch.LaunchRefused;
import org.kapocs.launch.TestPostgres;

/** A city that is open while it is backed up, and is brought back into empty places. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackupTest {
    private static final String SHOWN = "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{3}[+-]\\d\\d:\\d\\d";

    private Town town;

    @BeforeAll
    void open() throws IOException {
        town = Town.in(Path.of("target/backup-test").toAbsolutePath());
    }

    @AfterAll
    void close() throws IOException {
        town.close();
    }

    @Test
    void what_was_confirmed_before_a_backup_ended_comes_back_though_people_went_on_writing() throws Exception {
        Path backup;
        List<String> before;
        try (var writers = town.writers(3)) {
            assertThat(Launch.within(Duration.ofSeconds(20), () -> writers.confirmed.size() > 200))
                    .isTrue();
            before = List.copyOf(writers.confirmed);
            backup = town.backup();
        }
        assertThat(Manifest.in(backup).fact("counted")).isEqualTo("exactly");
        assertThat(Manifest.in(backup).fact("audit")).as("a trail to compare").matches("[2-9]\\d .*");
        assertThat(mode(backup)).isEqualTo("rwx------");
        var place = town.emptyPlace("busy");
        assertThat(Town.restore(place, backup))
                .contains("each as many as at the backup")
                .contains("The audit trail is intact")
                .contains("Kapocs may start");
        try (Launch again = Launch.from(place)) {
            assertThat(Town.keys(again)).containsAll(before);
            assertThat(again.data().resolve("audit")).isNotEmptyDirectory();
        }
    }

    @Test
    void a_mistake_is_undone_to_the_moment_before_it_and_the_log_leads_to_its_end() throws Exception {
        Path backup = town.backup();
        town.write("kept".getBytes(StandardCharsets.US_ASCII));
        List<String> then = Town.keys(town.launch);
        Instant moment = Launch.now();
        try (var connection = town.launch.owner();
                var sql = connection.createStatement()) {
            sql.execute("delete from web.once");
        }
        town.write("after".getBytes(StandardCharsets.US_ASCII));
        handOnTheLog(Manifest.in(backup));
        var place = town.emptyPlace("undone");
        assertThat(Town.restore(place, backup, moment.toString()))
                .contains(", as it was at " + Until.shown(moment) + "; the last change in it is of ")
                .doesNotContain("{");
        try (Launch again = Launch.from(place)) {
            assertThat(Town.keys(again)).isEqualTo(then).contains("kept");
        }
        var latest = town.emptyPlace("latest");
        assertThat(Town.restore(latest, backup, "latest"))
                .containsPattern(", as it was at " + SHOWN + ", the last change that its log tells of")
                .containsPattern("otherwise than at the backup: .*web\\.once \\d+ then, 1 now")
                .doesNotContain("{");
        try (Launch again = Launch.from(latest)) {
            assertThat(Town.keys(again)).containsExactly("after");
        }
        assertThatThrownBy(() -> Town.restore(town.emptyPlace("future"), backup, "2099-01-01T00:00:00Z"))
                .hasMessageContaining("The log that was kept ends before that moment");
        assertThatThrownBy(() -> Town.restore(town.emptyPlace("past"), backup, "2020-01-01 00:00:00"))
                .hasMessageContaining("is before the end of this backup");
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private void handOnTheLog(Manifest manifest) throws Exception {
        try (var connection = town.launch.administrator()) {
            var postgres = new Census(connection);
            String segment = ClusterCopy.segment(postgres, "pg_current_wal_insert_lsn()");
            postgres.one("select pg_switch_wal()::text");
            new LogFolder(town.backups.resolve(manifest.fact("log"))).await(town.launch, postgres, segment);
        }
    }

    @Test
    void the_rows_of_a_database_that_somebody_else_runs_come_back_into_another() throws Exception {
        var given = new HashMap<>(outside(town.launch.database(), town.data));
        Path backup;
        try (Launch house = Launch.beside(given);
                var administrator = town.launch.administrator()) {
            administrator.setAutoCommit(false);
            backup = Backup.make(house, town.folder.resolve("rows"), 7, "of a test", System.out);
            assertThat(Manifest.in(backup).rows())
                    .as("rows that the owner's snapshot did not see")
                    .isEqualTo(new Census(administrator).rows());
        }
        Database empty = TestPostgres.fresh("brought_back");
        var place = outside(empty, town.folder.resolve("elsewhere"));
        assertThat(Town.restore(place, backup)).contains("each as many as at the backup");
        assertThatThrownBy(() -> Town.restore(place, backup)).hasMessageContaining("is not empty");
        assertThatThrownBy(() -> Town.restore(town.emptyPlace("until"), backup, "latest"))
                .hasMessageContaining("kept by who runs that PostgreSQL");
        assertThat(Town.restore(town.emptyPlace("own"), backup))
                .as("into the PostgreSQL that Kapocs brings along")
                .contains("Kapocs may start");
    }

    private Map<String, String> outside(Database database, Path data) {
        return Map.of(
                "KAPOCS_PORT", "0",
                "KAPOCS_DATA", data.toString(),
                "KAPOCS_KEYS", town.data.resolve("keys").toString(),
                "KAPOCS_DB_URL", database.jdbcUrl(),
                "KAPOCS_DB_USER", database.appUser(),
                "KAPOCS_DB_PASSWORD", database.appPassword(),
                "KAPOCS_DB_OWNER_USER", database.ownerUser(),
                "KAPOCS_DB_OWNER_PASSWORD", database.ownerPassword());
    }

    @Test
    void the_house_is_told_when_its_last_backup_ended_and_whether_it_worked() throws Exception {
        var said = new ByteArrayOutputStream();
        Path made = Backup.make(town.launch, town.backups, 2, "of a test", new PrintStream(said));
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("The backup is whole, in the folder " + made.toRealPath());
        assertThat(noted()).isEqualTo("true true");
        Path noFolder = Files.writeString(town.folder.resolve("no folder"), "");
        assertThatThrownBy(() -> Backup.make(town.launch, noFolder, 2, "of a test", new PrintStream(said)))
                .hasMessageContaining("No backup was made");
        assertThat(noted()).as("and the one that worked stays known").isEqualTo("false false");
    }

    private String noted() throws Exception {
        try (var connection = town.launch.owner()) {
            return new Census(connection)
                    .one("select concat_ws(' ', worked::text, (whole_at = ended_at)::text) from job.backup");
        }
    }

    @Test
    void what_is_not_whole_or_was_changed_is_refused() throws Exception {
        Path backup = town.backup();
        Path killed = Files.createDirectories(town.backups.resolve("2026-01-01T00-00-00Z" + Backup.PART));
        assertThatThrownBy(() -> Town.restore(town.emptyPlace("killed"), killed))
                .hasMessageContaining("no whole backup");
        Path file = backup.resolve(Manifest.in(backup).files().stream()
                .filter(part -> part.path().contains("/base/") && part.bytes() > 8192)
                .findFirst()
                .orElseThrow()
                .path());
        byte[] content = Files.readAllBytes(file);
        content[5000] ^= 1;
        Files.write(file, content);
        var place = town.emptyPlace("damaged");
        assertThatThrownBy(() -> Town.restore(place, backup)).hasMessageContaining("The backup is damaged: " + file);
        assertThatThrownBy(() -> Launch.from(place))
                .isInstanceOf(LaunchRefused.class)
                .hasMessageContaining("has begun and has not come to its end");
        content[5000] ^= 1;
        Files.write(file, content);
        assertThat(Town.restore(place, backup)).as("begun anew").contains("Kapocs may start");
        Files.writeString(backup.resolve(Manifest.NAME), "x", StandardOpenOption.APPEND);
        assertThatThrownBy(() -> Town.restore(town.emptyPlace("manifest"), backup))
                .hasMessageContaining("is damaged or was changed");
    }

    @Test
    void it_goes_only_into_an_empty_place_and_only_under_its_own_keys() throws Exception {
        Path backup = town.backup();
        var full = town.emptyPlace("full");
        Files.createDirectories(town.folder.resolve("full/audit"));
        assertThatThrownBy(() -> Town.restore(full, backup)).hasMessageContaining("is not empty");
        var other = town.emptyPlace("other");
        other.put("KAPOCS_KEYS", town.folder.resolve("no keys").toString());
        assertThatThrownBy(() -> Town.restore(other, backup)).hasMessageContaining("They are never in a backup");
        Keys.open(town.folder.resolve("no keys"), true);
        assertThatThrownBy(() -> Town.restore(other, backup)).hasMessageContaining("under other keys");
    }

    @Test
    void the_newest_are_kept_with_the_log_that_begins_with_them() throws Exception {
        Path first = town.backup();
        Path second = town.backup();
        Path last = town.backup();
        assertThat(first).doesNotExist();
        var log = new LogFolder(town.backups.resolve(Manifest.in(last).fact("log")));
        assertThat(log.from("0").getFirst())
                .isGreaterThanOrEqualTo(Manifest.in(second).fact("first-segment"));
    }
}
