package org.kapocs.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** A house that is measured: where it listens, its processes, its database. */
interface House extends AutoCloseable {
    int port();

    /** Of the application. */
    List<Long> application();

    /** Of PostgreSQL. */
    List<Long> postgres();

    /** PostgreSQL's own administrator. */
    Connection admin() throws SQLException;

    /** Where PostgreSQL writes what it has to say. */
    Path log();

    @Override
    void close() throws IOException;
}
