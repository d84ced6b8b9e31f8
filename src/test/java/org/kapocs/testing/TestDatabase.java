package org.kapocs.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** One PostgreSQL for the JVM; one database for each application context, with the two roles of the house. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String url = fresh();
        TestPropertyValues.of(
                        "spring.datasource.url=" + url,
                        "spring.datasource.username=kapocs_app",
                        "spring.datasource.password=app",
                        "spring.flyway.url=" + url,
                        "spring.flyway.user=kapocs_owner",
                        "spring.flyway.password=owner")
                .applyTo(context);
    }

    /** The address of a new empty database. */
    public static String fresh() {
        String name = "kapocs_" + COUNT.incrementAndGet();
        try (Connection connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " owner kapocs_owner");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return "jdbc:postgresql://localhost:" + Server.POSTGRES.getPort() + "/" + name;
    }

    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                var postgres = EmbeddedPostgres.builder().start();
                try (Connection connection = postgres.getPostgresDatabase().getConnection();
                        Statement statement = connection.createStatement()) {
                    statement.execute("create role kapocs_owner login password 'owner'");
                    statement.execute("create role kapocs_app login password 'app'");
                }
                return postgres;
            } catch (IOException | SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }
}
