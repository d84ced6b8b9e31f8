package org.kapocs.facts.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Comma-separated values (RFC 4180), as spreadsheets write and read them. */
final class Csv {
    private Csv() {}

    static List<List<String>> read(String text) {
        var lines = new ArrayList<List<String>>();
        var line = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            if (quoted && c == '"' && i + 1 < content.length() && content.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                line.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\n' && !quoted) {
                end(lines, line, cell);
                line = new ArrayList<>();
            } else if (c != '\r' || quoted) {
                cell.append(c);
            }
        }
        end(lines, line, cell);
        return lines;
    }

    private static void end(List<List<String>> lines, List<String> line, StringBuilder cell) {
        if (!line.isEmpty() || !cell.isEmpty()) {
            line.add(cell.toString());
            lines.add(line);
        }
        cell.setLength(0);
    }

    /** One line. A cell that a spreadsheet would run as a formula gets an apostrophe before it. */
    static String line(String... cells) {
        return Stream.of(cells)
                .map(cell -> cell.matches("(?s)^[=+\\-@\\t\\r].*") ? "'" + cell : cell)
                .map(cell -> cell.matches("(?s).*[\",\\n\\r].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell)
                .collect(Collectors.joining(","));
    }
}
