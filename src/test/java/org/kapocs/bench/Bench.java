package org.kapocs.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** {@code bin/bench}: measures a house full of cases as its visitors find it. */
public final class Bench {
    private static final int SERVICES = 20_000;
    private static final int STAFF = 8;

    private Bench() {}

    public static void main(String[] words) throws Exception {
        Wishes wishes = Wishes.of(words);
        Path data = Store.filled(wishes.cases(), wishes.cases() < 10_000 ? 300 : SERVICES);
        if (wishes.fillOnly()) {
            return;
        }
        var report = new Report(wishes.cases());
        try (var house = OwnHouse.start(data, freePort())) {
            double idle = Processes.memoryMb(house.application());
            var measured = rows(house, wishes, report);
            report.note("Start to first served page %.2f s", house.startSeconds());
            double loaded = Processes.memoryMb(house.application());
            report.note(
                    "Memory of the application: idle %.0f MB, loaded %.0f MB; PostgreSQL %.0f MB",
                    idle, loaded, Processes.memoryMb(house.postgres()));
            Aims.write(wishes, measured, house.startSeconds(), idle, loaded);
        }
        System.out.println("Report: " + report.write());
    }

    private static List<Measured> rows(House house, Wishes wishes, Report report) throws Exception {
        var measured = new java.util.ArrayList<Measured>();
        try (var http = new Http(house.port())) {
            Scene scene = Scene.of(house, http, Math.min(STAFF, City.staff(wishes.cases()) / 2));
            var links = new PartnerLinks(scene);
            if (wishes.overload()) {
                Overload.of(scene, new Rows(scene).all(links), wishes, report);
                return measured;
            }
            for (Row row : Row.chosen(new Rows(scene).all(links), wishes.only())) {
                measured.add(measured(scene, wishes.rate() == 0 ? row : row.at(wishes.rate()), wishes, links));
                report.add(measured.getLast());
            }
        }
        return measured;
    }

    static Measured measured(Scene scene, Row row, Wishes wishes, PartnerLinks links) throws Exception {
        Instant began = Instant.now();
        boolean partner = row.name().equals("partner-answer");
        if (partner) {
            links.send((int) (wishes.seconds() * row.rate()) + wishes.seconds() * 1200);
        }
        try {
            return new Measuring(scene, Duration.ofSeconds(wishes.seconds())).of(row);
        } finally {
            if (row.writes()) {
                tidy(scene, began);
            }
            if (partner) {
                links.takeAway();
            }
        }
    }

    private static void tidy(Scene scene, Instant since) throws SQLException {
        try (Connection admin = scene.house().admin()) {
            Trimmed.tidy(admin, since);
        }
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
