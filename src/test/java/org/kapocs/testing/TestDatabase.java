package org.kapocs.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.kapocs.Migrated;
import org.kapocs.launch.Database;
import org.kapocs.launch.TestPostgres;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One PostgreSQL for the JVM; one database for each application context, with the two roles of the house. With {@code
 * testing.faulty-line} the application reaches it over a {@link FaultyLine}, which is a bean.
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Database database = TestPostgres.copy(Pattern.MIGRATED, "kapocs_" + COUNT.incrementAndGet());
        String url = database.jdbcUrl();
        if (context.getEnvironment().getProperty("testing.faulty-line", Boolean.class, false)) {
            int port = Integer.parseInt(url.replaceFirst(".*:(\\d+)/.*", "$1"));
            FaultyLine line = FaultyLine.to(port);
            context.getBeanFactory().registerSingleton("faultyLine", line);
            url = url.replace(":" + port + "/", ":" + line.port() + "/");
        }
        TestPropertyValues.of(
                        "spring.datasource.url=" + url,
                        "spring.datasource.username=" + database.appUser(),
                        "spring.datasource.password=" + database.appPassword(),
                        "spring.flyway.url=" + database.jdbcUrl(),
                        "spring.flyway.user=" + database.ownerUser(),
                        "spring.flyway.password=" + database.ownerPassword(),
                        "spring.datasource.hikari.data-source-properties.socketFactory=" + Wire.class.getName(),
                        "kapocs.keys=" + TestPostgres.keys(),
                        "kapocs.data=" + data())
                .applyTo(context);
    }

    /** A new empty folder for what stands outside the database. */
    private static Path data() {
        try {
            return Files.createTempDirectory(Path.of("target"), "data");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Migrated once for all the houses of this JVM: they begin with copies of it. */
    private static final class Pattern {
        static final Database MIGRATED = Migrated.of(fresh());
    }

    /** A new empty database. */
    public static Database fresh() {
        return TestPostgres.fresh("kapocs_" + COUNT.incrementAndGet());
    }
}
