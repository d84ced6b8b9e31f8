package org.kapocs.facts.directory;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Comma-separated values (RFC 4180), as spreadsheets write and read them. */
final class Csv {
    private static final CSVFormat COMMAS =
            CSVFormat.RFC4180.builder().setRecordSeparator("\n").setTrim(false).get();

    private Csv() {}

    /** All lines but empty ones; where the first one has a semicolon, cells end with semicolons. */
    static List<List<String>> read(String text) {
        String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        boolean semicolons = content.lines().findFirst().orElse("").matches("[^,]*;.*");
        CSVFormat format = semicolons ? COMMAS.builder().setDelimiter(';').get() : COMMAS;
        try (var records = format.builder().setIgnoreEmptyLines(true).get().parse(new StringReader(content))) {
            return records.stream().map(CSVRecord::toList).toList();
        } catch (IOException | UncheckedIOException broken) {
            return List.of();
        }
    }

    /** One line. A cell that a spreadsheet would run as a formula gets an apostrophe before it. */
    static String line(String... cells) {
        return COMMAS.format(Stream.of(cells)
                .map(cell -> cell.matches("(?s)^[=+\\-@\\t\\r\\x00].*") ? "'" + cell : cell)
                .toArray());
    }
}
