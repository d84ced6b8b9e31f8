package org.kapocs.launch;

import java.nio.file.Path;

/** A process that starts PostgreSQL and holds it until it is killed. */
final class Holding {
    private Holding() {}

    public static void main(String[] folder) throws Exception {
        try (var postgres = EmbeddedPostgres.start(TestPostgres.safelyIn(Path.of(folder[0])))) {
            System.out.println("ready " + postgres.database().jdbcUrl());
            System.in.read();
        } catch (LaunchRefused refused) {
            System.out.println("refused " + refused.getMessage());
        }
    }
}
