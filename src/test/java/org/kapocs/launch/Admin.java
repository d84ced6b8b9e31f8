package org.kapocs.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** For the bench: PostgreSQL's own administrator, in the database of a Kapocs that runs in this folder. */
public final class Admin {
    private Admin() {}

    public static Connection of(Path data) throws SQLException {
        try {
            Keys keys = Keys.open(data.resolve("keys"), false);
            int port = Port.remembered(DataDirectory.portIn(data));
            return DriverManager.getConnection(
                    Roles.at(port, keys).jdbcUrl(), Cluster.ADMIN, keys.password(Cluster.ADMIN));
        } catch (IOException unreadable) {
            throw new SQLException(unreadable);
        }
    }
}
