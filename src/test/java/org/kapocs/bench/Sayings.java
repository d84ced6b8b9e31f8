package org.kapocs.bench;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;

/** What people in the invented cases write. */
final class Sayings {
    private final Map<String, List<String>> asked = new HashMap<>();
    private final List<String> notes = new ArrayList<>();

    Sayings() {
        read("messages")
                .forEach(row -> asked.computeIfAbsent(row.get("language"), _ -> new ArrayList<>())
                        .add(row.get("text")));
        read("notes").forEach(row -> notes.add(row.get("hu")));
    }

    String asked(Chance chance, String language) {
        return chance.of(asked.getOrDefault(language, Objects.requireNonNull(asked.get("en"))));
    }

    String note(Chance chance) {
        return chance.of(notes) + " (" + (1 + chance.below(5000)) + ")";
    }

    private static Iterable<org.apache.commons.csv.CSVRecord> read(String name) {
        var file = Sayings.class.getResourceAsStream("/demo/" + name + ".csv");
        try (var reader = new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8)) {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .getRecords();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
