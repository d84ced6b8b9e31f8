package org.kapocs.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
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
    private static final int WARMING = 4;
    private static final String PARTNER = "partner-answer";

    private Bench() {}

    public static void main(String[] words) throws Exception {
        Wishes wishes = Wishes.of(words);
        if (wishes.casework()) {
            Casework.of(wishes);
            return;
        }
        Path data = Store.filled(wishes.cases(), services(wishes.cases()));
        if (wishes.fillOnly()) {
            return;
        }
        var report = new Report(wishes.cases());
        OwnHouse.start(data, freePort()).close(); // what is built once, and migrated once, is no part of a start
        try (var house = OwnHouse.start(data, freePort())) {
            Disk.inMemory(data.resolve("postgres/base"));
            double idle = Processes.memoryMb(house.application());
            var measured = rows(house, wishes, report);
            Load.Result flushes = Disk.flushes(data, Duration.ofSeconds(wishes.seconds()));
            report.note(
                    "One page written and flushed on this disk: p50 %.2f ms, p99 %.1f ms, at most %.0f ms",
                    flushes.ms(50), flushes.ms(99), flushes.ms(100));
            report.note("Start to first served page %.2f s", house.startSeconds());
            double loaded = Processes.memoryMb(house.application());
            report.note(
                    "Memory of the application: idle %.0f MB, loaded %.0f MB; PostgreSQL %.0f MB",
                    idle, loaded, Processes.memoryMb(house.postgres()));
            Aims.write(wishes, measured, flushes, house.startSeconds(), idle, loaded);
        }
        System.out.println("Report: " + report.write());
    }

    static int services(int cases) {
        return cases < 10_000 ? 300 : SERVICES;
    }

    /** How many visitors are signed in. */
    static int staff(int cases) {
        return Math.min(STAFF, City.staff(cases) / 2);
    }

    private static List<Measured> rows(House house, Wishes wishes, Report report) throws Exception {
        var measured = new java.util.ArrayList<Measured>();
        try (var http = new Http(house.port())) {
            Scene scene = Scene.of(house, http, staff(wishes.cases()));
            var links = new PartnerLinks(scene);
            if (wishes.compare() > 0) {
                Namesakes.of(scene, wishes, report);
                return measured;
            }
            if (wishes.overload()) {
                Overload.of(scene, new Rows(scene).all(links), wishes, report);
                return measured;
            }
            List<Row> chosen = Row.chosen(new Rows(scene).all(links), wishes.only());
            warmed(scene, chosen, wishes);
            if (wishes.flames()) {
                flames(house, chosen, wishes);
                return measured;
            }
            for (Row row : chosen) {
                measured.add(measured(scene, wishes.rate() == 0 ? row : row.at(wishes.rate()), wishes, links));
                report.add(measured.getLast());
            }
        }
        return measured;
    }

    private static void flames(House house, List<Row> rows, Wishes wishes) throws Exception {
        var text = new StringBuilder("# Where the time of the application goes\n\nMade by `bin/bench --flames`: ")
                .append(wishes.cases())
                .append(" cases.\n\n");
        for (Row row : rows) {
            if (!row.name().equals(PARTNER)) {
                text.append(Flames.of(house, row, Duration.ofSeconds(wishes.seconds())));
            }
        }
        Path page = wishes.proof() ? Path.of("docs/proof/flames.md") : Path.of("target/bench/flames.md");
        Files.writeString(page, text);
        System.out.println("Top rows: " + page);
    }

    /** What a house does all day it has compiled long since; a fresh one is measured only when it has done each thing often. */
    static void warmed(Scene scene, List<Row> rows, Wishes wishes) throws Exception {
        Instant began = Instant.now();
        for (Row row : rows) {
            if (!row.name().equals(PARTNER)) {
                Load.peak(WARMING, Duration.ofSeconds(wishes.warm()).dividedBy(rows.size()), row.visit());
            }
        }
        tidy(scene, began);
    }

    static Measured measured(Scene scene, Row row, Wishes wishes, PartnerLinks links) throws Exception {
        Instant began = Instant.now();
        boolean partner = row.name().equals(PARTNER);
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
