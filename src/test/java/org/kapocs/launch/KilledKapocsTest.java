package org.kapocs.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kapocs in processes of their own, which are killed without warning. */
class KilledKapocsTest {
    @TempDir
    Path data;

    private final List<Process> started = new ArrayList<>();
    private final List<Path> copies = new ArrayList<>();

    @AfterEach
    void endAll() throws IOException {
        started.forEach(Process::destroyForcibly);
        postmaster().stop();
        for (Path copy : copies) {
            Binaries.delete(copy);
        }
    }

    @Test
    void after_a_kill_the_next_start_ends_the_orphan_and_serves_what_was_there() throws Exception {
        Process killed = holding("ready");
        note("before the kill");
        long orphan = postmaster().running().orElseThrow().pid();
        kill(killed);
        assertThat(ProcessHandle.of(orphan))
                .as("PostgreSQL outlives a killed Kapocs")
                .isPresent();
        try (var next = EmbeddedPostgres.start(TestPostgres.safelyIn(data))) {
            assertThat(postmaster().running().map(ProcessHandle::pid))
                    .isPresent()
                    .isNotEqualTo(Optional.of(orphan));
            assertThat(notes(next.database())).isEqualTo(1);
        }
        assertThat(postmaster().running()).isEmpty();
    }

    @Test
    void after_a_kill_of_both_the_next_start_recovers() throws Exception {
        Process killed = holding("ready");
        note("before the kill");
        ProcessHandle orphan = postmaster().running().orElseThrow();
        kill(killed);
        orphan.destroyForcibly();
        try (var next = EmbeddedPostgres.start(TestPostgres.safelyIn(data))) {
            assertThat(notes(next.database())).isEqualTo(1);
        }
    }

    @Test
    void a_second_kapocs_on_the_same_folder_is_refused_and_the_first_goes_on() throws Exception {
        Process first = holding("ready");
        holding("refused Another Kapocs (process " + first.pid() + ") already works in the data folder");
        note("after the second was refused");
        first.getOutputStream().close();
        assertThat(first.waitFor()).isZero();
        assertThat(postmaster().running())
                .as("an ordinary end stops PostgreSQL")
                .isEmpty();
    }

    @Test
    void a_command_works_beside_a_running_kapocs_and_leaves_it_running() throws Exception {
        Process running = holding("ready");
        note("of the running one");
        try (var command = Launch.beside(Map.of("KAPOCS_DATA", data.toString()))) {
            assertThat(notes(command.database())).isEqualTo(1);
        }
        assertThat(running.isAlive()).isTrue();
        assertThat(postmaster().running()).isPresent();
    }

    @Test
    void a_copy_made_at_work_is_refused_and_one_made_at_rest_starts() throws Exception {
        Process first = holding("ready");
        note("of the first");
        var original = postmaster().running().orElseThrow();
        kill(first);
        original.destroyForcibly();
        Path torn = copied("torn");
        assertThatThrownBy(() -> EmbeddedPostgres.start(TestPostgres.safelyIn(torn)))
                .isInstanceOf(LaunchRefused.class)
                .hasMessageContaining("is a copy that was made while PostgreSQL was at work")
                .hasMessageContaining("bin/restore");
        try (var again = EmbeddedPostgres.start(TestPostgres.safelyIn(data))) {
            assertThat(notes(again.database())).as("where it was").isEqualTo(1);
        }
        try (var atRest = EmbeddedPostgres.start(TestPostgres.safelyIn(copied("rest")))) {
            assertThat(notes(atRest.database())).isEqualTo(1);
        }
    }

    @Test
    void a_copy_made_at_work_may_be_looked_at_and_started_when_it_was_found_sound() throws Exception {
        Process first = holding("ready");
        kill(first);
        var environment = Map.of("KAPOCS_DATA", copied("looked").toString());
        Launch.looking(environment).close();
        assertThatThrownBy(() -> Launch.beside(environment)).hasMessageContaining("is a copy");
        try (var looking = Launch.looking(environment)) {
            looking.trust();
        }
        Launch.beside(environment).close();
    }

    /** With the programs, which a copy would have as well. */
    private Path copied(String name) throws Exception {
        Path copy = data.resolveSibling(data.getFileName() + "-" + name);
        assertThat(new ProcessBuilder("cp", "-a", data.toString(), copy.toString())
                        .start()
                        .waitFor())
                .isZero();
        Files.deleteIfExists(copy.resolve("postgres/postmaster.pid"));
        copies.add(copy);
        return copy;
    }

    private Process holding(String expected) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holding.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        started.add(process);
        assertThat(process.inputReader().readLine()).startsWith(expected);
        return process;
    }

    private static void kill(Process process) throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    private Postmaster postmaster() {
        return new Postmaster(data.resolve("postgres"), data.resolve("socket"));
    }

    private void note(String text) throws IOException, SQLException {
        Keys keys = Keys.open(data.resolve("keys"), false);
        String url = "jdbc:postgresql://127.0.0.1:"
                + Files.readString(data.resolve("postgres.port")).strip() + "/kapocs";
        try (var connection = DriverManager.getConnection(url, Roles.OWNER, keys.password(Roles.OWNER));
                var sql = connection.createStatement()) {
            sql.execute("create table note (line text)");
            sql.execute("insert into note values ('" + text + "')");
        }
    }

    private static int notes(Database database) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        database.jdbcUrl(), database.ownerUser(), database.ownerPassword());
                var sql = connection.createStatement();
                var rows = sql.executeQuery("select count(*) from note")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
