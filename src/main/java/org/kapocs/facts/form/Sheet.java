package org.kapocs.facts.form;

import java.util.List;

/** A sheet of a workbook, as text; rows without any are left out. */
record Sheet(String name, List<Row> rows) {

    /** @param number as the program that shows the workbook counts: from 1 */
    record Row(int number, List<String> cells) {
        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }
}
