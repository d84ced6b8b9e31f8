package org.kapocs.shared.table;

import java.time.Instant;
import java.time.LocalDate;

/** What stands in a cell. What people wrote is a text, and stays one in every spreadsheet. */
public sealed interface Cell {
    record Text(String text) implements Cell {}

    record Day(LocalDate day) implements Cell {}

    /** Written as date and time of day in the city's zone, to the minute. */
    record Moment(Instant at) implements Cell {}

    record Count(long number) implements Cell {}

    Cell EMPTY = new Text("");

    static Cell text(String text) {
        return new Text(text);
    }
}
