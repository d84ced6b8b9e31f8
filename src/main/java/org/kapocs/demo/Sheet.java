package org.kapocs.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** A table of invented things: CSV as RFC 4180 writes it, first row the names of the columns. */
final class Sheet {
    private final String text;
    private final StringBuilder cell = new StringBuilder();
    private final List<List<String>> rows = new ArrayList<>();
    private List<String> row = new ArrayList<>();
    private boolean quoted;

    private Sheet(String text) {
        this.text = text;
    }

    /** The rows of {@code demo/<name>.csv}, each by the names of its columns. */
    static List<Map<String, String>> rows(String name) {
        try {
            return parse(new ClassPathResource("demo/" + name + ".csv").getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException("the demo has no sheet " + name, failure);
        }
    }

    static List<Map<String, String>> parse(String text) {
        var table = new Sheet(text).read();
        List<String> names = table.getFirst();
        return table.stream().skip(1).map(cells -> named(names, cells)).toList();
    }

    private static Map<String, String> named(List<String> names, List<String> cells) {
        if (names.size() != cells.size()) {
            throw new IllegalArgumentException(cells.size() + " cells for " + names.size() + " columns: " + cells);
        }
        var row = new LinkedHashMap<String, String>();
        for (int i = 0; i < names.size(); i++) {
            row.put(names.get(i), cells.get(i));
        }
        return row;
    }

    private List<List<String>> read() {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == '"') {
                // Two quotes inside a quoted cell are one that is meant.
                if (quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append(sign);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (!quoted && sign == ',') {
                endCell();
            } else if (!quoted && sign == '\n') {
                endRow();
            } else {
                cell.append(sign);
            }
        }
        if (!row.isEmpty() || !cell.isEmpty()) {
            endRow();
        }
        return rows;
    }

    private void endCell() {
        row.add(cell.toString());
        cell.setLength(0);
    }

    private void endRow() {
        endCell();
        rows.add(row);
        row = new ArrayList<>();
    }
}
