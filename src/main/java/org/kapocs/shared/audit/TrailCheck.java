package org.kapocs.shared.audit;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The check of the whole trail at the console, without the rest of the house. */
public final class TrailCheck {
    private TrailCheck() {}

    /**
     * Prints what it found.
     *
     * @param seed the city's key for the purpose {@code audit.head}
     * @param data the city's data folder, where the signed heads lie
     * @return 0 when the trail is intact, 1 when it is broken or a signed head cannot be read
     */
    public static int run(Connection connection, byte[] seed, Path data, PrintStream console) throws SQLException {
        var heads = new DayHeads(data.resolve("audit"));
        var check =
                new Verification(JdbcClient.create(new SingleConnectionDataSource(connection, true)), heads.kept(seed));
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        var sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        sql.sql("select set_config('kapocs.kind', 'machine', true)")
                .query(String.class)
                .single();
        Verdict verdict = check.verdict();
        connection.rollback();
        switch (verdict) {
            case Verdict.Intact intact ->
                console.println("The audit trail is intact: " + intact.entries() + " entries, "
                        + heads.all().size() + " signed days in " + heads.folder());
            case Verdict.Torn torn ->
                console.println("The audit trail is intact: " + torn.entries() + " entries. But these signed days in "
                        + heads.folder() + " CANNOT BE READ: " + String.join(", ", torn.heads())
                        + ". Put their copies back; or take them away, when a failing disk explains them.");
            case Verdict.Broken broken ->
                console.println("The audit trail is BROKEN at entry " + broken.seq() + ": "
                        + broken.fault()
                                .name()
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace('_', ' ')
                        + ". Keep the database and " + heads.folder() + " as they are.");
        }
        return verdict instanceof Verdict.Intact ? 0 : 1;
    }
}
