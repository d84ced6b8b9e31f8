package org.kapocs.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.kapocs.launch.Database;
import org.kapocs.launch.TestPostgres;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** One PostgreSQL for the JVM; one database for each application context, with the two roles of the house. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Database database = fresh();
        TestPropertyValues.of(
                        "spring.datasource.url=" + database.jdbcUrl(),
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

    /** A new empty database. */
    public static Database fresh() {
        return TestPostgres.fresh("kapocs_" + COUNT.incrementAndGet());
    }
}
