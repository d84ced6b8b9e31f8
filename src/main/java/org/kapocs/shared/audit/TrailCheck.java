package org.kapocs.shared.audit;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The check of the whole trail at the console, without the rest of the house. */
public final class TrailCheck {
    private TrailCheck() {}

    /** Where the chain ends: the number of the last entry and its hash. */
    public static String end(Connection connection) throws SQLException {
        try (var sql = connection.createStatement();
                var row = sql.executeQuery("select seq || ' ' || encode(hash, 'hex') from audit.head")) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }

    /** Whether the chain went through that end, or ends there. The connection sees every entry. */
    public static boolean passes(Connection connection, String end) throws SQLException {
        String before = end.startsWith("0 ")
                ? "select true"
                : "select exists (select from audit.entry where seq || ' ' || encode(hash, 'hex') = ? and seq = ?)";
        try (var sql = connection.prepareStatement(before)) {
            if (!end.startsWith("0 ")) {
                sql.setString(1, end);
                sql.setLong(2, Long.parseLong(end.substring(0, end.indexOf(' '))));
            }
            try (var row = sql.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** With which anybody can check the signed heads without us. */
    public static String publicKey(byte[] seed) {
        return HexFormat.of()
                .formatHex(new Ed25519PrivateKeyParameters(seed, 0)
                        .generatePublicKey()
                        .getEncoded());
    }

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
