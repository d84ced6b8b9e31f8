package org.kapocs.shared.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Writes a sheet line by line, and keeps nothing of what it wrote. Closing it makes the file whole. */
interface Writer extends Closeable {
    /** The titles of the columns, before all lines. */
    void titles(List<String> titles) throws IOException;

    void line(List<Cell> cells) throws IOException;
}
