package org.kapocs;

import org.flywaydb.core.Flyway;
import org.kapocs.launch.Database;

/** What the migrations make of an empty database. */
public final class Migrated {
    private Migrated() {}

    public static Database of(Database empty) {
        new Migrations()
                .migrate(Flyway.configure()
                        .dataSource(empty.jdbcUrl(), empty.ownerUser(), empty.ownerPassword())
                        .load());
        return empty;
    }
}
