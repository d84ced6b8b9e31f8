package org.kapocs.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys and passwords that the manager of the service hands in, as systemd does: files in a folder of its own. */
class HandedInTest {
    private static final String MASTER = "ab".repeat(32);

    @TempDir
    Path here;

    private Path vault = Path.of("");
    private Path folder = Path.of("");

    @BeforeEach
    void a_vault() throws IOException {
        vault = Files.createDirectory(here.resolve("credentials"));
        folder = here.resolve("keys");
    }

    @Test
    void a_master_key_that_is_handed_in_never_lies_in_the_folder_of_keys() throws IOException {
        hand("kapocs_master", MASTER);
        hand("kapocs_sealing.1", "cd".repeat(32));
        Keys keys = open(true);
        assertThat(keys.derived("contact.pin"))
                .isEqualTo(Keys.derived(HexFormat.of().parseHex(MASTER), "contact.pin"));
        assertThat(keys.sealing().newest()).isOne();
        assertThat(keys.sealing().derived(1, "totp"))
                .isEqualTo(Keys.derived(HexFormat.of().parseHex("cd".repeat(32)), "totp"));
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void a_database_is_opened_again_with_what_is_handed_in_and_with_nothing_else() throws IOException {
        hand("kapocs_master", MASTER);
        hand("kapocs_sealing.1", "cd".repeat(32));
        byte[] before = open(true).derived("contact.pin");
        assertThat(open(false).derived("contact.pin")).isEqualTo(before);
        Files.delete(vault.resolve("kapocs_master"));
        assertThatThrownBy(() -> open(false)).isInstanceOf(LaunchRefused.class).hasMessageContaining("key file");
    }

    @Test
    void the_next_version_is_handed_in_and_not_made_and_an_old_one_is_not_taken_away_here() throws IOException {
        hand("kapocs_master", MASTER);
        hand("kapocs_sealing.1", "cd".repeat(32));
        Keys keys = open(true);
        hand("kapocs_sealing.2", "ef".repeat(32));
        assertThat(keys.sealing().add()).as("the newest that is handed in").isEqualTo(2);
        assertThat(Files.exists(folder.resolve("sealing.2"))).isFalse();
        assertThatThrownBy(() -> keys.sealing().remove(1))
                .isInstanceOf(LaunchRefused.class)
                .hasMessageContaining("kapocs_sealing.1");
    }

    @Test
    void what_everybody_could_read_or_is_damaged_is_refused() throws IOException {
        Path master = hand("kapocs_master", MASTER);
        Files.setPosixFilePermissions(master, PosixFilePermissions.fromString("r--r--r--"));
        assertThatThrownBy(() -> open(true)).hasMessageContaining("can be read by everybody");
        Files.delete(master);
        hand("kapocs_master", "short");
        assertThatThrownBy(() -> open(true)).hasMessageContaining("is damaged");
    }

    @Test
    void passwords_are_handed_in_by_the_name_of_their_setting_and_not_said_twice() throws IOException {
        hand("KAPOCS_DB_PASSWORD", "from the vault\n");
        hand("KAPOCS_SMTP_URL", "smtp://u:p@mail.example.org:587");
        Map<String, String> environment = Map.of(
                "CREDENTIALS_DIRECTORY", vault.toString(),
                "KAPOCS_DB_URL", "jdbc:postgresql://localhost/kapocs",
                "KAPOCS_DB_USER", "u");
        Wishes wishes = Wishes.in(environment);
        assertThat(wishes.external()).isNotNull();
        assertThat(wishes.external().password()).isEqualTo("from the vault");
        assertThat(wishes.smtpUrl()).isEqualTo("smtp://u:p@mail.example.org:587");
        var twice = new java.util.HashMap<>(environment);
        twice.put("KAPOCS_DB_PASSWORD", "hidden");
        assertThatThrownBy(() -> Wishes.in(twice))
                .hasMessageContaining("KAPOCS_DB_PASSWORD is set, and is handed in as well")
                .hasMessageNotContaining("hidden");
    }

    private Keys open(boolean first) {
        return Keys.open(folder, new HandedIn(vault), first);
    }

    private Path hand(String name, String content) throws IOException {
        Path file = Files.writeString(vault.resolve(name), content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
        return file;
    }
}
