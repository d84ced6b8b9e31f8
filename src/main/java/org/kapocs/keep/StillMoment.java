package org.kapocs.keep;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.kapocs.launch.Launch;

/**
 * Finds, among people who go on writing, a moment at which nobody is in the middle of it: names that moment in
 * PostgreSQL's log, and opens a snapshot that sees exactly what the log has until there. So rows can be counted at
 * leisure, and compared when the log is replayed to that name.
 *
 * <p>First it waits for such a moment, then it asks for one: it holds writers for as long as those at work need, a tenth
 * of a second at most, so that PostgreSQL's search for deadlocks, which begins after one second, never finds us. When
 * even that is not to be had, the backup is as good, and the manifest says that its counts are near.
 */
final class StillMoment {
    private static final int TRIES = 300;
    private static final Duration PAUSE = Duration.ofMillis(400);
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final Connection keeper;
    private final Connection counter;
    private final String name;

    private StillMoment(Connection keeper, Connection counter, String name) {
        this.keeper = keeper;
        this.counter = counter;
        this.name = name;
    }

    /**
     * Leaves the snapshot open in the counter's transaction.
     *
     * @return the segment of the log in which the moment is named
     */
    static String in(Connection keeper, Connection counter, Manifest manifest) throws SQLException {
        counter.setAutoCommit(false);
        counter.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        for (int n = 1; n <= TRIES; n++) {
            var moment = new StillMoment(keeper, counter, "kapocs " + manifest.fact("began") + " " + n);
            boolean found = n % 10 == 0 ? moment.byAsking() : moment.byChance();
            if (found) {
                return moment.found(manifest, "exactly");
            }
        }
        var moment = new StillMoment(keeper, counter, "kapocs " + manifest.fact("began"));
        snapshot(counter);
        moment.namePoint();
        return moment.found(manifest, "nearly");
    }

    private String found(Manifest manifest, String counted) throws SQLException {
        manifest.facts().put("point", name);
        manifest.facts().put("counted", counted);
        return ClusterCopy.segment(new Census(keeper), "pg_current_wal_insert_lsn()");
    }

    /** A number is given to each who begins to write; when ours is the next one after all that have ended, nobody did. */
    private boolean byChance() throws SQLException {
        String[] seen = snapshot(counter).split(":", -1);
        boolean nobodyWrites = seen[2].isEmpty();
        if (nobodyWrites) {
            namePoint();
            if (new Census(keeper).one("select pg_current_xact_id()::text").equals(seen[1])) {
                return true;
            }
        }
        counter.rollback();
        return false;
    }

    private boolean byAsking() throws SQLException {
        var tables = String.join(", ", new Census(keeper).tables());
        keeper.setAutoCommit(false);
        try (var sql = keeper.createStatement()) {
            sql.execute("set local lock_timeout = '100ms'");
            sql.execute("lock table " + tables + " in share mode");
            snapshot(counter);
            namePoint();
            keeper.commit();
            return true;
        } catch (SQLException busy) {
            keeper.rollback();
            counter.rollback();
            if (LOCK_NOT_AVAILABLE.equals(busy.getSQLState())) {
                Launch.within(PAUSE, () -> false);
                return false;
            }
            throw busy;
        } finally {
            keeper.setAutoCommit(true);
        }
    }

    private void namePoint() throws SQLException {
        new Census(keeper).one("select pg_create_restore_point('" + name + "')::text");
    }

    private static String snapshot(Connection connection) throws SQLException {
        return new Census(connection).one("select pg_current_snapshot()::text");
    }
}
