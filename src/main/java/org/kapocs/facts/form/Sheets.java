package org.kapocs.facts.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What stands in a workbook, as text. Written down as lines with tabs between cells, each sheet under its name in
 * brackets and each line after the number of its row: so the house keeps forms, and so it brings its own along.
 *
 * @param remarks what was seen while reading the file
 */
record Sheets(List<Sheet> sheets, List<Remark> remarks) {
    private static final String ROW = "#";

    /** The sheet of this name, however its letters are written. */
    Optional<Sheet> named(String name) {
        return sheets.stream()
                .filter(sheet -> sheet.name().strip().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    String text() {
        var text = new StringBuilder();
        for (Sheet sheet : sheets) {
            text.append('[').append(escaped(sheet.name())).append("]\n");
            for (Sheet.Row row : sheet.rows()) {
                text.append(ROW)
                        .append(row.number())
                        .append('\t')
                        .append(row.cells().stream().map(Sheets::escaped).collect(Collectors.joining("\t")))
                        .append('\n');
            }
        }
        return text.toString();
    }

    /** Rows need no number where somebody wrote the text by hand: then they count on. */
    static Sheets of(String text) {
        var sheets = new ArrayList<Sheet>();
        int number = 0;
        for (String line : text.split("\n")) {
            if (line.startsWith("[") && line.endsWith("]")) {
                sheets.add(new Sheet(plain(line.substring(1, line.length() - 1)), new ArrayList<>()));
                number = 0;
            } else if (!sheets.isEmpty()) {
                List<String> cells = List.of(line.split("\t", -1));
                boolean numbered = cells.getFirst().startsWith(ROW);
                number = numbered ? Integer.parseInt(cells.getFirst().substring(1)) : number + 1;
                if (!line.isBlank()) {
                    sheets.getLast()
                            .rows()
                            .add(new Sheet.Row(
                                    number,
                                    (numbered ? cells.subList(1, cells.size()) : cells)
                                            .stream().map(Sheets::plain).toList()));
                }
            }
        }
        return new Sheets(List.copyOf(sheets), List.of());
    }

    private static String escaped(String cell) {
        return cell.replace("\\", "\\\\").replace("\r", "").replace("\t", "\\t").replace("\n", "\\n");
    }

    private static String plain(String cell) {
        var plain = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '\\' && i + 1 < cell.length()) {
                c = cell.charAt(++i);
                plain.append(c == 't' ? '\t' : c == 'n' ? '\n' : c);
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
