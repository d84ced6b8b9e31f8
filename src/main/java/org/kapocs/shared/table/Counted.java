package org.kapocs.shared.table;

import java.util.ArrayList;
import java.util.List;

/** Passes the rows of a file on, and stops where nobody can mean it any more. */
final class Counted {
    private final ListReader.Heard rows;
    private List<String> cells = new ArrayList<>();
    private int read;

    Counted(ListReader.Heard rows) {
        this.rows = rows;
    }

    void cell(int column, String text) {
        if (text.isBlank()) {
            return;
        }
        if (column >= ListReader.MOST_COLUMNS) {
            throw new Unreadable("columns");
        }
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, ListReader.cell(text));
    }

    void end(int sheet, String name, int number) {
        if (!cells.isEmpty()) {
            if (++read > ListReader.MOST_ROWS) {
                throw new Unreadable("rows");
            }
            rows.row(sheet, name, number, List.copyOf(cells));
            cells = new ArrayList<>();
        }
    }

    void done() {
        if (read == 0) {
            throw new Unreadable("empty");
        }
    }
}
