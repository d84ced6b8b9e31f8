package org.kapocs.launch;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a database was when it was started last. A copy of its files that somebody made while it was at work looks like a
 * database after a crash and is none: some of its pages are older than others, and PostgreSQL cannot see that.
 */
final class Place {
    /** In {@code global/pg_control}, behind its number and its two versions. */
    private static final long STATE = 16;

    private static final int SHUT_DOWN = 1;
    private static final String TORN = "a copy that was made at work";

    private Place() {}

    /** @throws LaunchRefused when this is such a copy */
    static void refuseTornCopy(Path data) throws IOException {
        if (isTornCopy(data)) {
            throw new LaunchRefused(
                    "The database in " + data + " is a copy that was made while PostgreSQL was at work in"
                            + " it, or after a crash. Some of it may be older than the rest, and what is missing does not show."
                            + " Nothing was changed. Bring back a backup instead: bin/restore <backup>. When there is none:"
                            + " bin/run verify-data looks at all of it, and lets Kapocs start here if it finds no damage.");
        }
    }

    /** Other files than at the last start, which were not shut down in order. Whoever opens one nonetheless says so. */
    static boolean isTornCopy(Path data) throws IOException {
        Path note = note(data);
        if (Files.notExists(note) || Files.notExists(cluster(data))) {
            return false;
        }
        String noted = Files.readString(note).strip();
        return noted.equals(TORN) || !noted.equals(number(data)) && !wasShutDown(cluster(data));
    }

    /** Opened to look at it, and shut down in order afterwards, it is still what it was. */
    static void distrust(Path data) throws IOException {
        Files.writeString(note(data), TORN + "\n");
    }

    /** From now on it is here. */
    static void trust(Path data) throws IOException {
        Files.writeString(note(data), number(data) + "\n");
    }

    private static Path note(Path data) {
        return data.resolve("postgres.place");
    }

    private static Path cluster(Path data) {
        return data.resolve("postgres");
    }

    /** A copy has another number, whoever made it; a moved folder keeps its own. */
    private static String number(Path data) throws IOException {
        return Files.getAttribute(cluster(data), "unix:ino").toString();
    }

    private static boolean wasShutDown(Path cluster) throws IOException {
        try (var control =
                new RandomAccessFile(cluster.resolve("global/pg_control").toFile(), "r")) {
            control.seek(STATE);
            return Integer.reverseBytes(control.readInt()) == SHUT_DOWN;
        }
    }
}
