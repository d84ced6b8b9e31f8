package org.kapocs.shared.table;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** CSV files, with whatever stands between their cells. */
final class CsvReader {
    private static final List<Character> DELIMITERS = List.of(';', ',', '\t', '|');
    private static final int LOOKED_AT = 50;
    private static final int LONGEST_LOOK = 100_000;

    private CsvReader() {}

    static void read(byte[] file, ListReader.Heard rows) throws IOException {
        String text = Decoding.of(file);
        var counted = new Counted(rows);
        try (var records = format(delimiter(text)).parse(new StringReader(text))) {
            for (CSVRecord each : records) {
                for (int column = 0; column < each.size(); column++) {
                    counted.cell(column, each.get(column));
                }
                counted.end(0, "", (int) each.getRecordNumber());
            }
        }
        counted.done();
    }

    private static CSVFormat format(char delimiter) {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setTrailingData(true)
                .setIgnoreEmptyLines(false)
                .get();
    }

    /** The one with which the most rows have the same number of cells. */
    private static char delimiter(String text) {
        String beginning = text.length() > LONGEST_LOOK ? text.substring(0, LONGEST_LOOK) : text;
        char best = DELIMITERS.getFirst();
        long most = 0;
        for (char each : DELIMITERS) {
            long like = alike(beginning, each);
            if (like > most) {
                best = each;
                most = like;
            }
        }
        return best;
    }

    private static long alike(String text, char delimiter) {
        try (var records = format(delimiter).builder().setLenientEof(true).get().parse(new StringReader(text))) {
            Map<Integer, Long> sizes = records.stream()
                    .limit(LOOKED_AT)
                    .filter(record -> record.size() > 1)
                    .collect(Collectors.groupingBy(CSVRecord::size, Collectors.counting()));
            return sizes.values().stream().mapToLong(Long::longValue).max().orElse(0);
        } catch (IOException | RuntimeException broken) {
            return 0;
        }
    }
}
