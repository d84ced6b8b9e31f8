package org.kapocs.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The PostgreSQL that Kapocs brings along, in a folder that survives a restart, {@code kill -9} of Kapocs and
 * {@code kill -9} of PostgreSQL.
 *
 * <ul>
 *   <li>One Kapocs at a time works in a folder; a second one is refused and harms nothing.
 *   <li>What an earlier, killed Kapocs left running there is stopped in order before the new start.
 *   <li>When PostgreSQL alone dies it is brought back on the same port.
 *   <li>It listens on the loopback address only, and every account needs its password (SCRAM). Passwords are generated
 *       into the key folder.
 * </ul>
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private final DataDirectory data;
    private final Server server;
    private final Keys keys;
    private final Database database;
    private final Thread atExit = new Thread(this::stop, "postgres-stop");

    private EmbeddedPostgres(DataDirectory data, Server server, Keys keys, Database database) {
        this.data = data;
        this.server = server;
        this.keys = keys;
        this.database = database;
    }

    /**
     * Where things are.
     *
     * @param data the folder of the city's data
     * @param keys the folder of its secrets
     * @param programs where PostgreSQL's programs are unpacked, about 45 MB
     * @param durable false only where losing the data is no loss, as in tests: nothing is forced to the disk
     * @param log what PostgreSQL does with its log, as settings: keeps it, or replays it in a restored directory
     * @param looking true only for who wants to look at a copy that was made at work, in which nobody may start
     */
    public record Settings(Path data, Path keys, Path programs, boolean durable, List<String> log, boolean looking) {
        public Settings(Path data, Path keys, Path programs, boolean durable) {
            this(data, keys, programs, durable, durable ? Archiving.arguments() : List.of(), false);
        }

        /** Everything in one folder, kept safely. */
        public static Settings in(Path data) {
            return new Settings(data, data.resolve("keys"), data, true);
        }
    }

    /** Starts it with everything in one folder; makes the database and its two roles at the first start. */
    public static EmbeddedPostgres start(Path data) {
        return start(Settings.in(data));
    }

    /**
     * Starts it, and stops it again when this JVM ends.
     *
     * @throws LaunchRefused with the reason in words, when the folder is held by another Kapocs, was written by another
     *     major version, or cannot be used
     */
    public static EmbeddedPostgres start(Settings settings) {
        DataDirectory data = DataDirectory.hold(settings.data());
        try {
            var started = started(data, settings);
            Runtime.getRuntime().addShutdownHook(started.atExit);
            return started;
        } catch (IOException e) {
            data.close();
            throw new LaunchRefused("PostgreSQL could not be started in " + settings.data() + ": " + e, e);
        } catch (RuntimeException e) {
            data.close();
            throw e;
        }
    }

    public Database database() {
        return database;
    }

    public Keys keys() {
        return keys;
    }

    /**
     * Leaves the stopping at the end of the JVM to the caller, who knows what must be finished before. (Shutdown hooks
     * run side by side; the web server's open requests still need the database.)
     */
    public void stoppedByCaller() {
        Runtime.getRuntime().removeShutdownHook(atExit);
    }

    /** Stops PostgreSQL in order and gives the folder free. */
    @Override
    public void close() {
        try {
            stoppedByCaller();
        } catch (IllegalStateException alreadyShuttingDown) {
            // then the hook may run as well: stopping twice does no harm
        }
        stop();
    }

    private void stop() {
        server.close();
        data.close();
    }

    private static EmbeddedPostgres started(DataDirectory data, Settings settings) throws IOException {
        Cluster.check(data.cluster());
        if (!settings.looking()) {
            Place.refuseTornCopy(data.root());
        }
        boolean first = Files.notExists(data.cluster());
        Keys keys = Keys.open(settings.keys(), first);
        Files.createDirectories(settings.programs());
        Binaries binaries = Binaries.in(settings.programs().toRealPath());
        Account account = Account.forCluster(data, binaries);
        Cluster.ownFolder(data.socket(), account);
        if (first) {
            Cluster.create(data, binaries, account, keys.password(Cluster.ADMIN), settings.durable());
        }
        Server server = Server.start(data, binaries, account, settings.durable(), settings.log());
        try {
            if (!settings.looking()) {
                Place.trust(data.root());
            }
            return new EmbeddedPostgres(data, server, keys, Roles.ensure(server.port(), keys));
        } catch (IOException | RuntimeException e) {
            server.close();
            throw e;
        }
    }
}
