package org.kapocs;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.kapocs.keep.Backup;
import org.kapocs.keep.KeepRefused;
import org.kapocs.keep.Restore;
import org.kapocs.keep.Soundness;
import org.kapocs.launch.Keys;
import org.kapocs.launch.Launch;
import org.kapocs.launch.LaunchRefused;
import org.kapocs.shared.audit.TrailCheck;

/** What can be done at the console besides starting: {@code bin/run <command>}, beside a running Kapocs or alone. */
final class Commands {
    /** Each gets the words behind its name, prints its answer, and gives the exit code. */
    private static final Map<String, Command> ALL = Map.of(
            "verify-audit",
            Commands::verifyAudit,
            "verify-data",
            Commands::verifyData,
            "backup",
            Commands::backup,
            "restore",
            Commands::restore,
            "rotate-keys",
            words -> keys("rotate-keys", words, KeyRotation::rotate),
            "retire-keys",
            words -> keys("retire-keys", words, KeyRotation::retire));

    private static final int MISUSED = 2;

    private Commands() {}

    private interface Command {
        int run(List<String> words) throws SQLException;
    }

    static int run(String[] args) {
        Command command = ALL.get(args[0]);
        if (command == null) {
            System.err.println("Kapocs does not know '" + args[0] + "'. Without a word it starts; it knows: "
                    + String.join(", ", ALL.keySet().stream().sorted().toList()));
            return MISUSED;
        }
        try {
            return command.run(List.of(args).subList(1, args.length));
        } catch (KeepRefused | LaunchRefused refused) {
            System.err.println("\n" + refused.getMessage() + "\n");
            return 1;
        } catch (SQLException failure) {
            System.err.println("The database says: " + failure.getMessage());
            return 1;
        }
    }

    private static int verifyAudit(List<String> words) throws SQLException {
        if (!words.isEmpty()) {
            return misused("verify-audit");
        }
        try (Launch house = Launch.beside(System.getenv())) {
            var database = house.database();
            try (var connection =
                    DriverManager.getConnection(database.jdbcUrl(), database.appUser(), database.appPassword())) {
                return TrailCheck.run(connection, house.keys().derived("audit.head"), house.data(), System.out);
            }
        }
    }

    private static int verifyData(List<String> words) throws SQLException {
        if (!words.isEmpty()) {
            return misused("verify-data");
        }
        try (Launch house = Launch.looking(System.getenv())) {
            if (!Soundness.told(house, System.out)) {
                return 1;
            }
            house.trust();
            return 0;
        } catch (IOException failure) {
            System.err.println("The data folder cannot be written: " + failure.getMessage());
            return 1;
        }
    }

    private static int keys(String name, List<String> words, Rotating work) throws SQLException {
        if (!words.isEmpty()) {
            return misused(name);
        }
        try (Launch house = Launch.beside(System.getenv())) {
            var database = house.database();
            try (var connection =
                    DriverManager.getConnection(database.jdbcUrl(), database.appUser(), database.appPassword())) {
                return work.with(connection, house.keys());
            }
        } catch (IOException failure) {
            System.err.println("The keys cannot be read or written: " + failure.getMessage());
            return 1;
        }
    }

    /** What is done to the keys, with what they seal; its answer is the exit code. */
    private interface Rotating {
        int with(Connection connection, Keys keys) throws SQLException, IOException;
    }

    private static int backup(List<String> words) {
        if (words.size() > 1) {
            return misused("backup [folder]");
        }
        try (Launch house = Launch.beside(System.getenv())) {
            String wished = words.isEmpty() ? setting("KAPOCS_BACKUP", "") : words.getFirst();
            Path backups = wished.isEmpty() ? house.data().resolve("backup") : Path.of(wished);
            Backup.make(house, backups.toAbsolutePath().normalize(), howMany(), version(), System.out);
            return 0;
        }
    }

    private static int restore(List<String> words) {
        boolean plain = words.size() == 1;
        if (!plain && !(words.size() == 3 && words.get(1).equals("--until"))) {
            return misused("restore <backup> [--until '2026-11-28 22:10:05' | --until latest]");
        }
        Restore.run(
                System.getenv(),
                Path.of(words.getFirst()),
                plain ? null : words.getLast(),
                Migrations::make,
                System.out);
        return 0;
    }

    private static int misused(String usage) {
        System.err.println("Write: bin/run " + usage);
        return MISUSED;
    }

    private static int howMany() {
        String keep = setting("KAPOCS_BACKUP_KEEP", "7");
        if (!keep.matches("[1-9]\\d{0,3}")) {
            throw new KeepRefused(
                    "KAPOCS_BACKUP_KEEP is '" + keep + "'; how many backups to keep is expected, 1 or more.");
        }
        return Integer.parseInt(keep);
    }

    private static String setting(String name, String otherwise) {
        String value = System.getenv(name);
        return value == null || value.isBlank() ? otherwise : value.strip();
    }

    private static String version() {
        String version = Commands.class.getPackage().getImplementationVersion();
        return version == null ? "of a developer" : version;
    }
}
