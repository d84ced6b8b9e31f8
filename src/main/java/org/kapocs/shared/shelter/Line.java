package org.kapocs.shared.shelter;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.WeakHashMap;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;

/**
 * Makes connections to PostgreSQL and knows those that are in use, so that whoever waits for an answer that never comes
 * can be let go: a cut wire says nothing by itself.
 */
class Line extends PGSimpleDataSource {
    private static final long serialVersionUID = 1;

    private final transient Set<Connection> inUse =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    private Line(DataSourceProperties where) {
        setURL(where.determineUrl());
        setUser(where.determineUsername());
        setPassword(where.determinePassword());
        setConnectTimeout(1);
        setLoginTimeout(1);
    }

    /** @param silence after this long without a byte of an answer the line counts as dead; zero waits for ever */
    static Line to(DataSourceProperties where, Duration silence, Properties more) throws SQLException {
        var line = new Line(where);
        for (Map.Entry<Object, Object> each : more.entrySet()) {
            line.setProperty(each.getKey().toString(), each.getValue().toString());
        }
        line.setSocketTimeout(Math.toIntExact(silence.toSeconds()));
        return line;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return known(super.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return known(super.getConnection(user, password));
    }

    private Connection known(Connection connection) {
        inUse.add(connection);
        return connection;
    }

    /** Whoever waits on one of its connections gets an error now. */
    void cut() {
        for (Connection connection : List.copyOf(inUse)) {
            try {
                connection.abort(Runnable::run);
            } catch (SQLException alreadyGone) {
                // which is what was wanted
            }
        }
        inUse.clear();
    }
}
