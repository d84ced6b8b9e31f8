package org.kapocs.shared.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes a list into a file, a batch at a time. */
final class TableWriters {
    private TableWriters() {}

    /** How a list was written: so far, and whether that is all of it. */
    static final class Progress {
        private int lines;
        private boolean whole;

        int lines() {
            return lines;
        }

        boolean whole() {
            return whole;
        }

        void end() {
            whole = true;
        }
    }

    static Writer writer(Format format, Words words, OutputStream out) throws IOException {
        return switch (format) {
            case CSV -> new CsvWriter(words, out);
            case XLSX -> new XlsxWriter(words, out);
        };
    }

    /**
     * Writes titles and lines, and at the end of a list that has more than that, the last word.
     *
     * @param most how many lines a file has
     * @param lastWord said in the line after the last when there are more
     */
    static <T> void write(
            Listing<T> list, List<String> titles, int most, String lastWord, Writer writer, Progress progress)
            throws IOException {
        writer.titles(titles);
        String after = null;
        boolean more;
        do {
            Batch<T> batch = list.lines().next(after);
            int room = Math.min(most - progress.lines, batch.lines().size());
            for (T line : batch.lines().subList(0, room)) {
                writer.line(list.columns().stream()
                        .map(column -> column.cell().apply(line))
                        .toList());
                progress.lines++;
            }
            more = batch.cut() || room < batch.lines().size();
            after = batch.next();
        } while (after != null && !more && progress.lines < most);
        if (more || after != null) {
            writer.line(List.of(Cell.text(lastWord)));
        }
    }
}
