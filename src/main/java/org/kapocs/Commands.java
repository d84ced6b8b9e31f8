package org.kapocs;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.kapocs.launch.Launch;
import org.kapocs.shared.audit.TrailCheck;

/** What can be done at the console besides starting: {@code bin/run <command>}, beside a running Kapocs or alone. */
final class Commands {
    /** Each gets the keys and the database, prints its answer, and gives the exit code. */
    private static final Map<String, ToIntFunction<Launch>> ALL = Map.of("verify-audit", Commands::verifyAudit);

    private Commands() {}

    static int run(String[] args) {
        var command = args.length == 1 ? ALL.get(args[0]) : null;
        if (command == null) {
            System.err.println("Kapocs does not know '" + String.join(" ", args) + "'. Without a word it starts;"
                    + " it knows: " + String.join(", ", ALL.keySet()));
            return 2;
        }
        try (Launch launch = Launch.orExit(() -> Launch.beside(System.getenv()))) {
            return command.applyAsInt(launch);
        }
    }

    private static int verifyAudit(Launch launch) {
        var database = launch.database();
        try (var connection =
                DriverManager.getConnection(database.jdbcUrl(), database.appUser(), database.appPassword())) {
            var data = Path.of(String.valueOf(launch.properties().get("kapocs.data")));
            return TrailCheck.run(connection, launch.keys().derived("audit.head"), data, System.out);
        } catch (SQLException failure) {
            System.err.println("The audit trail cannot be read: " + failure.getMessage());
            return 2;
        }
    }
}
