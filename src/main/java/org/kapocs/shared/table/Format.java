package org.kapocs.shared.table;

/** What kind of file. Named {@code table.format.<NAME>}. */
public enum Format {
    CSV("text/csv;charset=utf-8", ".csv"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx");

    final String type;
    final String ending;

    Format(String type, String ending) {
        this.type = type;
        this.ending = ending;
    }
}
