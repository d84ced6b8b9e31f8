package org.kapocs.bench;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Listens to what visits ask PostgreSQL: for a moment it writes every statement with its values into its log. */
final class Recorder {
    private final House house;

    Recorder(House house) {
        this.house = house;
    }

    /** So many visits, one after the other. */
    List<Recorded> of(int visits, Load.Visit visit) throws Exception {
        try (Connection admin = house.admin()) {
            set(admin, "alter system set log_statement = 'all'");
            try {
                var recorded = new ArrayList<Recorded>();
                for (int n = 0; n < visits; n++) {
                    recorded.add(one(admin, visit, n));
                }
                return recorded;
            } finally {
                set(admin, "alter system reset log_statement");
            }
        }
    }

    private Recorded one(Connection admin, Load.Visit visit, int number) throws Exception {
        long before = head(admin);
        long from = house.log().toFile().length();
        long began = System.currentTimeMillis();
        Load.Reply reply = visit.make(number);
        if (!reply.fine()) {
            throw new IllegalStateException("a visit was answered: " + reply.what());
        }
        LockSupport.parkNanos(30_000_000);
        // What the recorder itself asked names no value; what jobs of the house ask meanwhile is little.
        return Recorded.of(said(from), before, began);
    }

    private String said(long from) throws IOException {
        try (var file = new RandomAccessFile(house.log().toFile(), "r")) {
            file.seek(from);
            byte[] bytes = new byte[(int) (file.length() - from)];
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    static long head(Connection admin) throws SQLException {
        try (var sql = admin.createStatement();
                var row = sql.executeQuery("select seq from audit.head")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void set(Connection admin, String command) throws SQLException {
        try (var sql = admin.createStatement()) {
            sql.execute(command);
            sql.execute("select pg_reload_conf()");
        }
        LockSupport.parkNanos(300_000_000);
    }
}
