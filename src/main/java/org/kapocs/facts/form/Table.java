package org.kapocs.facts.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A sheet whose first row names its columns. */
final class Table {
    /** After so many columns without a head the table has ended. */
    private static final int GAP = 20;

    private final String sheet;
    private final Map<Integer, Column> columns = new LinkedHashMap<>();
    private final List<Line> lines = new ArrayList<>();

    /** A row under these columns. */
    record Line(int row, Map<Column, String> cells) {
        String text(String column) {
            return cells.getOrDefault(new Column(column, ""), "");
        }

        /** The text in every language in which it stands there. */
        Texts texts(String column) {
            var texts = new LinkedHashMap<String, String>();
            cells.forEach((each, text) -> {
                if (each.name().equals(column)) {
                    texts.put(each.tag().isEmpty() ? "" : Tongue.tag(each.tag()), text);
                }
            });
            return texts.isEmpty() ? Texts.NONE : new Texts(texts);
        }
    }

    Table(Sheet from, Report report) {
        this.sheet = from.name();
        if (!from.rows().isEmpty()) {
            heads(from.rows().getFirst(), report);
            from.rows().stream().skip(1).forEach(row -> lines.add(line(row, report)));
        }
    }

    private void heads(Sheet.Row heads, Report report) {
        var seen = new HashSet<Column>();
        int last = -1;
        for (int n = 0; n < heads.cells().size(); n++) {
            if (heads.cell(n).isBlank()) {
                continue;
            }
            if (n - last > GAP) {
                report.leftOut(sheet, heads.number(), "column.far", heads.cell(n));
                break;
            }
            last = n;
            Column column = Column.of(heads.cell(n));
            if (!seen.add(column)) {
                report.fault(sheet, heads.number(), "column.twice", heads.cell(n));
            }
            columns.put(n, column);
        }
    }

    private Line line(Sheet.Row row, Report report) {
        var cells = new LinkedHashMap<Column, String>();
        for (int n = 0; n < row.cells().size(); n++) {
            String text = row.cell(n);
            Column column = columns.get(n);
            if (text.isBlank()) {
                continue;
            }
            if (column == null) {
                report.leftOut(sheet, row.number(), "cell.nohead", text);
            } else {
                cells.putIfAbsent(column, text);
            }
        }
        return new Line(row.number(), cells);
    }

    String sheet() {
        return sheet;
    }

    List<Line> lines() {
        return lines;
    }

    boolean has(String column) {
        return columns.values().stream().anyMatch(each -> each.name().equals(column));
    }

    Set<Column> columns() {
        return new LinkedHashSet<>(columns.values());
    }

    /** Names columns that nothing is made of: some are known and do nothing here, the others nobody knows. */
    void nameUnused(Set<String> used, Set<String> known, Report report) {
        for (Column column : columns()) {
            boolean languages = !column.tag().isEmpty() && column.spoken();
            if (!used.contains(column.name()) || !column.tag().isEmpty() && !languages) {
                String head = column.tag().isEmpty() ? column.name() : column.name() + "::" + column.tag();
                boolean meant = known.contains(column.name());
                report.once(
                        meant ? Remark.Level.LEFT_OUT : Remark.Level.REMARK,
                        sheet,
                        1,
                        meant ? "column.unsupported" : "column.unknown",
                        head);
            } else if (languages && !Tongue.known(Tongue.tag(column.tag()))) {
                report.once(Remark.Level.REMARK, sheet, 1, "language.unknown", column.tag());
            }
        }
    }
}
