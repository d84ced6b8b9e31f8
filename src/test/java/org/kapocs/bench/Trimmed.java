package org.kapocs.bench;

import java.sql.Connection;
import java.sql.SQLException;

/** The end of the trail, to which it is cut back after a replay, whose entries follow no hash. */
record Trimmed(long seq, byte[] hash) {
    static Trimmed at(Connection admin) throws SQLException {
        try (var sql = admin.createStatement();
                var row = sql.executeQuery("select seq, hash from audit.head")) {
            row.next();
            return new Trimmed(row.getLong(1), row.getBytes(2));
        }
    }

    void back(Connection admin) throws SQLException {
        try (var cut = admin.prepareStatement("delete from audit.entry where seq > ?");
                var head = admin.prepareStatement("update audit.head set seq = ?, hash = ?")) {
            cut.setLong(1, seq);
            cut.executeUpdate();
            head.setLong(1, seq);
            head.setBytes(2, hash);
            head.executeUpdate();
        }
    }

    /** What the visits of a bench made is put away, so that the next one finds the worklists as they were. */
    static void tidy(Connection admin, java.time.Instant since) throws SQLException {
        var from = since.atOffset(java.time.ZoneOffset.UTC);
        for (String command : new String[] {
            "update contact.contact set state = 'CLOSED', unread = false, waiting_since = null"
                    + " where asked_at >= ? and state <> 'CLOSED'",
            "update casework.case_file set state = 'CLOSED', closed_at = opened_at, close_reason = 'FINISHED'"
                    + " where opened_at >= ? and state = 'OPEN'",
            "delete from web.once where made_at >= ?",
            "delete from web.tries where free_at >= ?"
        }) {
            try (var sql = admin.prepareStatement(command)) {
                sql.setObject(1, from);
                sql.executeUpdate();
            }
        }
    }
}
