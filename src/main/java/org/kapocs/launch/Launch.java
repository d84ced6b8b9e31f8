package org.kapocs.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Everything that must be there before Kapocs itself can start: a free port, the keys, a database with two roles.
 *
 * <p>It reads the environment, as documented in the README, and hands on plain properties.
 */
public final class Launch implements AutoCloseable {
    private final Wishes wishes;
    private final Keys keys;
    private final Database database;
    private final AutoCloseable postgres;

    private Launch(Wishes wishes, Keys keys, Database database, AutoCloseable postgres) {
        this.wishes = wishes;
        this.keys = keys;
        this.database = database;
        this.postgres = postgres;
    }

    /**
     * Makes all of it ready. The caller closes it, after the last request is answered.
     *
     * @throws LaunchRefused with the reason in words
     */
    public static Launch from(Map<String, String> environment) {
        Wishes wishes = Wishes.in(environment);
        refuseTakenPort(wishes);
        Premises.refuseHalfRestored(wishes);
        Launch launch = withDatabase(wishes, Archiving.arguments());
        try {
            Occupant.wished(wishes.demo(), launch.keys).moveInto(launch.database);
            return launch;
        } catch (LaunchRefused refused) {
            launch.close();
            throw refused;
        }
    }

    /**
     * For a command at the console: works beside a Kapocs that is running on the same folder, and alone as well.
     *
     * @throws LaunchRefused with the reason in words
     */
    public static Launch beside(Map<String, String> environment) {
        Wishes wishes = Wishes.in(environment);
        Premises.refuseHalfRestored(wishes);
        Premises.refuseEmpty(wishes);
        try {
            return withDatabase(wishes, Archiving.arguments());
        } catch (LaunchRefused.Held byARunningOne) {
            return running(wishes);
        }
    }

    /** For a look at everything: like {@link #beside}, and at a copy that was made at work, in which nobody may start. */
    public static Launch looking(Map<String, String> environment) {
        Wishes wishes = Wishes.in(environment);
        Premises.refuseHalfRestored(wishes);
        try {
            if (wishes.external() != null || !Place.isTornCopy(wishes.data())) {
                return beside(environment);
            }
            Place.distrust(wishes.data());
            return embedded(wishes, List.of(), true); // what it logs is of no use to the one that it is a copy of
        } catch (IOException unreadable) {
            throw new LaunchRefused("The data folder " + wishes.data() + " cannot be read: " + unreadable, unreadable);
        }
    }

    /** It was looked at, and may be started from now on. */
    public void trust() throws IOException {
        if (hasOwnPostgres()) {
            Place.trust(wishes.data());
        }
    }

    private static Launch running(Wishes wishes) {
        Keys keys = Keys.open(wishes.keys(), false);
        return new Launch(wishes, keys, Roles.at(rememberedPort(wishes), keys), () -> {});
    }

    /** @param log what our own PostgreSQL does with its log */
    static Launch withDatabase(Wishes wishes, List<String> log) {
        if (wishes.external() != null) {
            boolean first = ExternalPostgres.isEmpty(wishes.external());
            Keys keys = Keys.open(wishes.keys(), first);
            return new Launch(wishes, keys, ExternalPostgres.open(wishes.external(), keys), () -> {});
        }
        return embedded(wishes, log, false);
    }

    private static Launch embedded(Wishes wishes, List<String> log, boolean looking) {
        var embedded = EmbeddedPostgres.start(
                new EmbeddedPostgres.Settings(wishes.data(), wishes.keys(), wishes.data(), true, log, looking));
        embedded.stoppedByCaller();
        return new Launch(wishes, embedded.keys(), embedded.database(), embedded);
    }

    /** For a main method: a refusal is printed, and the process ends with 1. */
    @SuppressWarnings("SystemExitOutsideMain")
    public static Launch orExit(Supplier<Launch> launch) {
        try {
            return launch.get();
        } catch (LaunchRefused refused) {
            System.err.println("\nKapocs does not start. " + refused.getMessage() + "\n");
            System.exit(1);
            throw refused;
        }
    }

    public Path data() {
        return wishes.data();
    }

    /** Whether the city uses the PostgreSQL that Kapocs brings along. */
    public boolean hasOwnPostgres() {
        return wishes.external() == null;
    }

    /** In the city's database as our PostgreSQL's own administrator, before whom no lock holds. */
    public Connection administrator() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), Cluster.ADMIN, keys.password(Cluster.ADMIN));
    }

    /** In the city's database as who owns the tables. */
    public Connection owner() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.ownerUser(), database.ownerPassword());
    }

    /** The machine's time. */
    public static Instant now() {
        return Instant.now();
    }

    /** Returns when everything that was written below this folder is on the disk. */
    public static void forceToDisk(Path folder) {
        Commands.run(List.of("sync", "-f", folder.toString()));
    }

    /** Waits for something outside this process, and says whether it came to be so. */
    public static boolean within(Duration time, BooleanSupplier isSo) {
        return Deadline.within(time, isSo);
    }

    public Keys keys() {
        return keys;
    }

    public Database database() {
        return database;
    }

    /** For the application: the second, weaker role serves requests; the owner is used by the migrations alone. */
    public Map<String, Object> properties() {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("server.port", wishes.port());
        if (wishes.demo()) {
            properties.put("server.address", "127.0.0.1"); // its accounts are known to everybody who can read
        }
        properties.put("spring.datasource.url", database.jdbcUrl());
        properties.put("spring.datasource.username", database.appUser());
        properties.put("spring.datasource.password", database.appPassword());
        properties.put("spring.flyway.url", database.jdbcUrl());
        properties.put("spring.flyway.user", database.ownerUser());
        properties.put("spring.flyway.password", database.ownerPassword());
        properties.put("kapocs.url", wishes.url());
        properties.put("kapocs.demo", wishes.demo());
        properties.put("kapocs.data", wishes.data().toString());
        properties.put("kapocs.keys", wishes.keys().toString());
        properties.put("kapocs.mail-from", wishes.mailFrom());
        if (wishes.smtpUrl() != null) {
            properties.put("kapocs.smtp-url", wishes.smtpUrl());
        }
        if (wishes.provider() != null) {
            properties.putAll(wishes.provider().properties());
        }
        return properties;
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (Exception e) {
            throw new IllegalStateException("PostgreSQL did not stop", e);
        }
    }

    /** Asked before anything is started, so that the answer comes at once and nothing must be stopped again. */
    private static void refuseTakenPort(Wishes wishes) {
        if (!Port.isFree(new InetSocketAddress(address(wishes), wishes.port()))) {
            throw new LaunchRefused(
                    "Port " + wishes.port() + " is taken by another program (or is not for this account)."
                            + " Stop that program, or choose another port, for example KAPOCS_PORT="
                            + (wishes.port() < 65_000 ? wishes.port() + 1 : 8080) + ".");
        }
    }

    private static int rememberedPort(Wishes wishes) {
        try {
            return Port.remembered(DataDirectory.portIn(wishes.data()));
        } catch (IOException e) {
            throw new LaunchRefused("The data folder " + wishes.data() + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static InetAddress address(Wishes wishes) {
        try {
            return InetAddress.getByName(wishes.demo() ? "127.0.0.1" : "0.0.0.0");
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    static Path absolute(String path) {
        return Path.of(path).toAbsolutePath().normalize();
    }
}
