package org.kapocs.shared.shelter;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;

/** Gives each audience a connection of its own pool, and nobody one while the database is gone. */
class Connections extends AbstractRoutingDataSource implements AutoCloseable {
    private final Map<Audience, HikariDataSource> pools;
    private final Pulse pulse;

    Connections(Map<Audience, HikariDataSource> pools, Pulse pulse) {
        this.pools = pools;
        this.pulse = pulse;
        setTargetDataSources(pools.entrySet().stream()
                .collect(Collectors.toMap(pool -> (Object) pool.getKey(), pool -> (Object) pool.getValue())));
    }

    boolean gone() {
        return pulse.gone();
    }

    @Override
    protected Object determineCurrentLookupKey() {
        return Audience.now();
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (gone()) {
            throw new SQLTransientConnectionException("the database is gone", "08001");
        }
        return super.getConnection();
    }

    @Override
    public void close() {
        pulse.close();
        pools.values().forEach(HikariDataSource::close);
    }
}
