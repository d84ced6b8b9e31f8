package org.kapocs;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.SortedSet;
import java.util.TreeSet;
import org.kapocs.launch.Keys;
import org.kapocs.shared.web.Resealing;

/** New keys for what is sealed, and the end of old ones; beside a running Kapocs or alone. */
final class KeyRotation {
    /** Nobody still writes what they began to seal before so long. */
    private static final Duration SETTLED = Duration.ofDays(1);

    private KeyRotation() {}

    /**
     * Adds a version of the keys and seals everything anew with it. One that was interrupted is continued.
     *
     * @return 0 when all is sealed with the newest version
     */
    static int rotate(Connection connection, Keys keys) throws SQLException {
        return rotate(connection, keys, System.out);
    }

    static int rotate(Connection connection, Keys keys, PrintStream console) throws SQLException {
        var resealing = new Resealing(connection, Keyring.of(keys));
        if (!resealing.alone()) {
            console.println("The keys are being rotated already.");
            return 1;
        }
        SortedSet<Integer> used = resealing.versions();
        int newest = keys.sealing().newest();
        if (!used.isEmpty() && used.last() > newest) {
            console.println("Something is sealed with version " + used.last() + " of the keys, and the newest that is"
                    + " here is " + newest + ". Restore the key folder from its newest backup.");
            return 1;
        }
        boolean interrupted = !used.isEmpty() && used.first() < newest;
        int version = interrupted ? newest : keys.sealing().add();
        console.println((interrupted ? "Continuing with version " : "Made version ") + version + " of the keys.");
        long damaged = resealing.run((column, count) -> console.println("  sealed anew: " + column + " " + count));
        if (damaged > 0) {
            console.println(damaged + " values could not be opened, and stay as they are.");
            return 1;
        }
        console.println("All is sealed with version " + version + ". Copy the key folder to where its backup is, now."
                + " Older versions stay for older backups, until: bin/run retire-keys");
        return 0;
    }

    /** Takes away the versions that nothing in the database is sealed with any longer. */
    static int retire(Connection connection, Keys keys) throws SQLException, IOException {
        return retire(connection, keys, System.out);
    }

    static int retire(Connection connection, Keys keys, PrintStream console) throws SQLException, IOException {
        var resealing = new Resealing(connection, Keyring.of(keys));
        if (!resealing.alone()) {
            console.println("The keys are being rotated.");
            return 1;
        }
        var free = new TreeSet<>(keys.sealing().superseded(SETTLED));
        free.removeAll(resealing.versions());
        for (int version : free) {
            keys.sealing().remove(version);
            console.println("Version " + version + " of the keys is gone: what backups of before hold sealed with it"
                    + " cannot be opened any more.");
        }
        if (free.isEmpty()) {
            console.println("No version of the keys can be taken away: each is used, the newest, or was succeeded"
                    + " less than a day ago.");
        }
        return 0;
    }
}
