package org.kapocs.shared.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/**
 * CSV by RFC 4180, in UTF-8 with a byte order mark, without which Excel reads it as something else. Every text stands in
 * quotes, and none is taken for a formula.
 */
final class CsvWriter implements Writer {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final Words words;
    private final CSVPrinter printer;

    CsvWriter(Words words, OutputStream out) throws IOException {
        this.words = words;
        var text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write(BYTE_ORDER_MARK);
        this.printer = CSVFormat.RFC4180
                .builder()
                .setDelimiter(words.delimiter())
                .setQuoteMode(QuoteMode.NON_NUMERIC)
                .get()
                .print(text);
    }

    @Override
    public void titles(List<String> titles) throws IOException {
        line(titles.stream().map(Cell::text).toList());
    }

    @Override
    public void line(List<Cell> cells) throws IOException {
        printer.printRecord(cells.stream().map(this::written).toList());
    }

    private Object written(Cell cell) {
        return switch (cell) {
            case Cell.Text text -> Plain.harmless(Plain.of(text.text(), words.cut()));
            case Cell.Day day -> day.day().toString();
            case Cell.Moment moment -> MOMENT.format(LocalDateTime.ofInstant(moment.at(), words.zone()));
            case Cell.Count count -> count.number();
        };
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }
}
