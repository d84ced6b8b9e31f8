package org.kapocs.desk.rights;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.privacy.HeldData;
import org.kapocs.shared.privacy.HeldRow;
import org.kapocs.shared.privacy.PersonalData;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * A copy as one file: to be read by the person, in their language and in Hungarian; for machines, with its schema; and
 * the scans. It is written as it is sent, nothing of it stands on a disk, and a scan is never whole in memory.
 */
@Component
class CopyFile {
    private static final String SCHEMA = "/rights/copy.schema.json";

    private final HeldData held;
    private final CopyWords words;
    private final Languages languages;
    private final JsonMapper json;
    private final Clock clock;

    CopyFile(HeldData held, CopyWords words, Languages languages, JsonMapper json, Clock clock) {
        this.held = held;
        this.words = words;
        this.languages = languages;
        this.json = json;
        this.clock = clock;
    }

    /** How it is called where it is kept; names nobody. */
    String name() {
        return "kapocs-" + LocalDate.now(clock) + ".zip";
    }

    /** What breaks off has no table of contents and cannot be opened: half a copy must not look like a whole one. */
    void write(Copy copy, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        var all = new ArrayList<Language>(List.of(copy.language()));
        if (!copy.language().equals(languages.house())) {
            all.add(languages.house());
        }
        for (Language language : all) {
            entry(zip, "read-me." + language.tag() + ".html");
            zip.write(words.html(copy, language).getBytes(StandardCharsets.UTF_8));
        }
        entry(zip, "data.json");
        zip.write(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(machine(copy)));
        entry(zip, "data.schema.json");
        try (var schema = CopyFile.class.getResourceAsStream(SCHEMA)) {
            java.util.Objects.requireNonNull(schema).transferTo(zip);
        }
        PersonalData.Taking taking = copy.taking();
        if (taking != null) {
            for (PersonalData room : held.rooms(People.HOUSE)) {
                room.files(People.HOUSE, taking, name -> {
                    entry(zip, name);
                    return zip;
                });
            }
        }
        zip.finish();
        out.flush();
    }

    private static void entry(ZipOutputStream zip, String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
    }

    /** Table by table, under the names that its schema documents. */
    private Map<String, Object> machine(Copy copy) {
        var tables = new LinkedHashMap<String, List<Map<String, Object>>>();
        for (HeldRow row : copy.rows()) {
            var values = new LinkedHashMap<String, Object>();
            row.values().forEach(value -> values.put(value.column(), plain(value.value())));
            tables.computeIfAbsent(row.table(), any -> new ArrayList<>()).add(values);
        }
        var whole = new LinkedHashMap<String, Object>();
        whole.put("format", "kapocs-copy-1");
        whole.put("made_at", clock.instant().toString());
        whole.put("held", tables);
        whole.put(
                "not_given",
                copy.missing().stream()
                        .map(each -> Map.of(
                                "table", each.table(), "reason", each.why().name()))
                        .toList());
        whole.put(
                "opened",
                copy.openings().stream()
                        .map(each -> Map.of(
                                "first", each.first().toString(),
                                "last", each.last().toString(),
                                "times", each.times(),
                                "by", each.kind(),
                                "purpose", each.purpose().map(Enum::name).orElse("")))
                        .toList());
        return whole;
    }

    private static Object plain(Object value) {
        return value instanceof Boolean || value instanceof Number || value instanceof List ? value : value.toString();
    }
}
