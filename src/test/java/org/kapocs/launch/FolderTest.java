package org.kapocs.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher does with folders that are not as they should be: it says so, and changes nothing. */
class FolderTest {
    @TempDir
    Path data;

    @Test
    void a_database_of_another_major_version_is_refused_and_left_alone() throws IOException {
        Path cluster = Files.createDirectory(data.resolve("postgres"));
        Files.writeString(cluster.resolve("PG_VERSION"), "17\n");
        refused("was written by PostgreSQL 17");
        assertThat(cluster).isDirectoryContaining(file -> file.endsWith("PG_VERSION"));
        assertThat(Files.exists(data.resolve("keys"))).isFalse();
    }

    @Test
    void a_folder_that_holds_something_else_is_refused_and_left_alone() throws IOException {
        Path photo = Files.writeString(
                Files.createDirectory(data.resolve("postgres")).resolve("photo.jpg"), "…");
        refused("holds no PostgreSQL database");
        assertThat(photo).exists();
    }

    @Test
    void a_database_whose_keys_are_lost_gets_no_new_ones() throws IOException {
        Files.writeString(Files.createDirectory(data.resolve("postgres")).resolve("PG_VERSION"), "18\n");
        refused("key file");
        assertThat(data.resolve("keys").resolve("master")).doesNotExist();
    }

    @Test
    void a_key_that_everybody_could_read_is_refused() throws IOException {
        Keys.open(data.resolve("keys"), true);
        Path master = data.resolve("keys/master");
        Files.setPosixFilePermissions(master, PosixFilePermissions.fromString("rw-r--r--"));
        refused("can be read by everybody");
    }

    @Test
    void a_damaged_key_is_refused() throws IOException {
        Keys.open(data.resolve("keys"), true);
        Files.writeString(data.resolve("keys/master"), "abc");
        refused("is damaged");
    }

    @Test
    void keys_stay_the_same_and_differ_by_purpose() {
        Keys first = Keys.open(data.resolve("keys"), true);
        Keys again = Keys.open(data.resolve("keys"), false);
        assertThat(again.derived("contact.pin"))
                .hasSize(32)
                .isEqualTo(first.derived("contact.pin"))
                .isNotEqualTo(first.derived("web.limits"));
        assertThat(Keys.open(data.resolve("others"), true).derived("contact.pin"))
                .isNotEqualTo(first.derived("contact.pin"));
    }

    @Test
    void the_port_is_remembered_and_left_when_somebody_else_took_it() throws IOException {
        Path memory = data.resolve("postgres.port");
        int port = Port.rememberedOrFree(memory);
        Port.remember(memory, port);
        assertThat(Port.rememberedOrFree(memory)).isEqualTo(port);
        try (var other = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(other.isBound()).isTrue();
            assertThat(Port.rememberedOrFree(memory)).isNotEqualTo(port);
        }
    }

    private void refused(String reason) {
        assertThatThrownBy(() -> EmbeddedPostgres.start(TestPostgres.quickIn(data)))
                .isInstanceOf(LaunchRefused.class)
                .hasMessageContaining(reason);
    }
}
