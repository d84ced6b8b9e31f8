package org.kapocs.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.kapocs.testing.Proof;

/** How fast the house compares clients with their namesakes by itself: the last ones registered are made to wait for it. */
final class Namesakes {
    private static final long MINUTES_AT_MOST = 30;
    private static final String NOT_YET = "select count(*) from client.client where not compared";

    private Namesakes() {}

    static void of(Scene scene, Wishes wishes, Report report) throws SQLException, IOException {
        try (Connection admin = scene.house().admin();
                var sql = admin.createStatement()) {
            int clients = count(admin, "select count(*) from client.client");
            int some = sql.executeUpdate("update client.client set compared = false where id in"
                    + " (select id from client.client order by id desc limit " + wishes.compare() + ")");
            double perSecond = perSecond(admin);
            double minutes = clients / perSecond / 60;
            report.note(
                    "%d clients compared in the background, %.0f a second: all %d in %.1f minutes; %d pairs proposed",
                    some, perSecond, clients, minutes, count(admin, "select count(*) from duplicate.pair"));
            if (wishes.proof()) {
                Proof.of("bench")
                        .atMost(
                                String.format(
                                        Locale.ROOT,
                                        "whole register of %d clients compared in the background",
                                        clients),
                                minutes,
                                10,
                                "min")
                        .write();
            }
        }
    }

    /** From when the house begins, which may be a minute later, until the last one; who waited before is among them. */
    private static double perSecond(Connection admin) throws SQLException {
        long asked = System.nanoTime();
        long began = asked;
        int some = count(admin, NOT_YET);
        int left = some;
        while (left > 0) {
            if (System.nanoTime() - asked > MINUTES_AT_MOST * 60_000_000_000L) {
                throw new IllegalStateException(left + " of " + some + " are not compared yet");
            }
            LockSupport.parkNanos(50_000_000);
            int now = count(admin, NOT_YET);
            began = now == some ? System.nanoTime() : began;
            left = now;
        }
        return some / ((System.nanoTime() - began) / 1e9);
    }

    private static int count(Connection admin, String question) throws SQLException {
        try (var sql = admin.createStatement();
                var rows = sql.executeQuery(question)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
