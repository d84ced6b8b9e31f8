package org.kapocs.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kapocs.launch.Admin;
import org.kapocs.launch.Launch;
import org.springframework.util.FileSystemUtils;

/**
 * Houses filled with so many cases, kept below {@code target/bench} until the simulator changes. What migrations
 * have come since, the house itself goes through when it starts, as every city's does.
 */
final class Store {
    private static final Path MADE_BY = Path.of("src/test/java/org/kapocs/bench");
    private static final List<String> SIMULATOR = List.of(
            "Asking",
            "Books",
            "Chance",
            "City",
            "Copy",
            "Founding",
            "Ledger",
            "Life",
            "Names",
            "OnlyTheHouse",
            "Referred",
            "Registered",
            "Sayings",
            "Simulator",
            "Store",
            "Worked");

    private Store() {}

    static Path folder(int cases) {
        return Path.of("target", "bench", Integer.toString(cases)).toAbsolutePath();
    }

    /** The data folder of a house with so many cases; makes it when there is none, or an outdated one. */
    static Path filled(int cases, int services) throws IOException, SQLException {
        Path folder = folder(cases);
        Path mark = folder.resolve("made-from");
        String fingerprint = fingerprint(services);
        if (Files.notExists(mark) || !Files.readString(mark).equals(fingerprint)) {
            FileSystemUtils.deleteRecursively(folder);
            Files.createDirectories(folder);
            Instant began = Instant.now();
            fill(folder.resolve("data"), cases, services);
            System.out.printf(
                    "  filled in %d s%n", Duration.between(began, Instant.now()).toSeconds());
            Files.writeString(mark, fingerprint);
        }
        return folder.resolve("data");
    }

    private static void fill(Path data, int cases, int services) throws SQLException {
        System.out.printf(Locale.ROOT, "Filling a house with %,d cases and %,d services%n", cases, services);
        var environment = Map.of("KAPOCS_DATA", data.toString(), "KAPOCS_DEMO", "false", "KAPOCS_PORT", "0");
        try (Launch launch = Launch.from(environment)) {
            City city;
            var properties = launch.properties();
            properties.put("kapocs.jobs", "false");
            try (var house = OnlyTheHouse.opened(properties)) {
                city = new Founding(house).found(cases, services);
            }
            System.out.println("  founded");
            try (var admin = Admin.of(data);
                    var sql = admin.createStatement()) {
                sql.execute("alter system set max_wal_size = '6GB'");
                sql.execute("select pg_reload_conf()");
            }
            new Simulator(() -> Admin.of(data), city)
                    .fill(cases)
                    .forEach((table, rows) -> System.out.printf(Locale.ROOT, "  %,12d %s%n", rows, table));
            try (var admin = Admin.of(data);
                    var sql = admin.createStatement()) {
                sql.execute("alter system reset max_wal_size");
                // So that the recorder can read the values of statements; the people are invented.
                sql.execute("alter database kapocs set log_error_verbosity = 'default'");
            }
        }
    }

    private static String fingerprint(int services) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (String name : SIMULATOR) {
                digest.update(Files.readAllBytes(MADE_BY.resolve(name + ".java")));
            }
            digest.update(Integer.toString(services).getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
