package org.kapocs.shared.shelter;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration
class ConnectionSetup {
    /** A statement that was to end by itself long ago will not answer any more. */
    private static final Duration BEYOND = Duration.ofSeconds(6);

    /**
     * The same few hundred statements come again and again, and with row-level security planning one takes ten times as long
     * as answering it. Lists leave out of their statement what is not asked for, so that one plan is right for all values.
     */
    private static final String PLANNED_ONCE = "set plan_cache_mode = force_generic_plan";

    @Bean
    static Connections dataSource(DataSourceProperties where, Environment environment) throws SQLException {
        var pools = new EnumMap<Audience, HikariDataSource>(Audience.class);
        var lines = new EnumMap<Audience, Line>(Audience.class);
        for (Audience audience : Audience.values()) {
            HikariConfig config = config(environment);
            Duration longest = audience.longest();
            Line line =
                    Line.to(where, longest.isZero() ? longest : longest.plus(BEYOND), config.getDataSourceProperties());
            lines.put(audience, line);
            pools.put(audience, pool(audience, config, line));
        }
        Line felt = Line.to(where, Duration.ofSeconds(1), config(environment).getDataSourceProperties());
        return new Connections(pools, new Pulse(felt, () -> letGo(lines.values(), pools.values())));
    }

    /** A pool does not look at a connection again that it gave out half a second ago: it is to keep none that was cut. */
    private static void letGo(Collection<Line> lines, Collection<HikariDataSource> pools) {
        lines.forEach(Line::cut);
        pools.forEach(pool -> pool.getHikariPoolMXBean().softEvictConnections());
    }

    private static HikariConfig config(Environment environment) {
        var config = new HikariConfig();
        Binder.get(environment).bind("spring.datasource.hikari", Bindable.ofInstance(config));
        return config;
    }

    /** None is kept ready: after an outage a pool that fills itself up waits longer and longer between its tries. */
    private static HikariDataSource pool(Audience audience, HikariConfig config, Line line) {
        config.setPoolName(audience.name().toLowerCase(Locale.ROOT));
        config.setDataSource(line);
        config.setMaximumPoolSize(audience.connections());
        config.setMinimumIdle(0);
        if (audience == Audience.HOUSE) {
            config.setConnectionTimeout(10_000);
            config.setConnectionInitSql(PLANNED_ONCE);
        } else {
            config.setConnectionInitSql(String.join(
                    "; ",
                    List.of(
                            PLANNED_ONCE,
                            "set statement_timeout = " + audience.longest().toMillis(),
                            "set idle_in_transaction_session_timeout = 30000")));
        }
        return new HikariDataSource(config);
    }
}
