package org.kapocs.keep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapocs.launch.Launch;
import org.kapocs.launch.LaunchRefused;

/** Damage that PostgreSQL does not see by itself is found and said. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SoundnessTest {
    private static final int PAGE = 8_192;
    private final Path folder = Path.of("target/soundness-test").toAbsolutePath();
    private final Map<String, Path> files = new HashMap<>();
    private Map<String, String> place = Map.of();

    @BeforeAll
    void fill() throws Exception {
        Town town = Town.in(folder);
        place = Map.of("KAPOCS_DATA", town.data.toString(), "KAPOCS_PORT", "0", "KAPOCS_DEMO", "false");
        try (var connection = town.launch.administrator();
                var sql = connection.createStatement()) {
            sql.execute("insert into web.once select sha256(convert_to(n::text, 'UTF8')), gen_random_uuid(), now()"
                    + " from generate_series(1, 1000) n");
            sql.execute("vacuum web.once");
            try (var writers = town.writers(2)) {
                assertThat(told(town.launch)).as("beside a house at work").contains("Nothing is damaged.");
                assertThat(writers.confirmed).isNotEmpty();
            }
            for (String name : new String[] {"web.once", "web.once_pkey", "audit.entry"}) {
                try (var row = sql.executeQuery("select pg_relation_filepath('" + name + "')")) {
                    row.next();
                    files.put(name, town.data.resolve("postgres").resolve(row.getString(1)));
                }
            }
        } finally {
            town.leave();
        }
    }

    @AfterAll
    void clear() throws IOException {
        Shelf.delete(folder);
    }

    @Test
    void a_city_that_is_sound_is_told_to_be() throws Exception {
        try (Launch house = Launch.beside(place)) {
            assertThat(told(house)).contains("Nothing is damaged.").doesNotContain("DAMAGED");
        }
    }

    @Test
    void a_folder_without_a_city_is_told_to_be_empty_and_stays_so(@TempDir Path empty) {
        assertThatThrownBy(() -> Launch.looking(Map.of("KAPOCS_DATA", empty.toString())))
                .isInstanceOf(LaunchRefused.class)
                .hasMessageContaining("There is no Kapocs in " + empty);
        assertThat(empty).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource({
        "zeroed, web.once, 1, rows are gone",
        "cut, web.once, 3, rows are gone",
        "turned, web.once, 2, invalid page",
        "zeroed, web.once_pkey, 2, unexpected zero page",
        "cut, audit.entry, 0, audit"
    })
    void each_damage_is_found_and_said(String how, String file, int page, String words) throws Exception {
        Path path = files.get(file);
        byte[] before = Files.readAllBytes(path);
        damage(how, path, page);
        try (Launch house = Launch.beside(place)) {
            assertThat(told(house))
                    .contains(words)
                    .contains("The database IS DAMAGED")
                    .contains("bin/restore");
        } finally {
            Files.write(path, before);
        }
    }

    private static String told(Launch house) throws SQLException {
        var said = new ByteArrayOutputStream();
        var console = new PrintStream(said, true, StandardCharsets.UTF_8);
        boolean sound = Soundness.told(house, console);
        String words = said.toString(StandardCharsets.UTF_8);
        assertThat(words.contains("IS DAMAGED")).isEqualTo(!sound);
        return words;
    }

    private static void damage(String how, Path path, int page) throws IOException {
        try (var file = new RandomAccessFile(path.toFile(), "rw")) {
            switch (how) {
                case "zeroed" -> {
                    file.seek((long) page * PAGE);
                    file.write(new byte[PAGE]);
                }
                case "cut" -> file.setLength((long) page * PAGE);
                default -> {
                    file.seek((long) page * PAGE + PAGE - 100);
                    int bits = file.read();
                    file.seek((long) page * PAGE + PAGE - 100);
                    file.write(bits ^ 4);
                }
            }
        }
    }
}
