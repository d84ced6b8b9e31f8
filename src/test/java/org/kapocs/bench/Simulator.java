package org.kapocs.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kapocs.bench.City.Office;

/**
 * Fills a founded house with five years of invented cases: the same ones every time. Rows go in by COPY, and what the
 * front doors would work out - words of names, tallies, case numbers, the chain of the trail - is worked out by their code.
 */
final class Simulator {
    private static final Duration YEARS = Duration.ofDays(5 * 365L);
    private static final ZoneId ZONE = ZoneId.of("Europe/Budapest");

    private final Books.Source source;
    private final City city;
    private final Chance chance = new Chance(2017);
    private final Sayings sayings = new Sayings();
    private final Names names = new Names(chance);

    Simulator(Books.Source source, City city) {
        this.source = source;
        this.city = city;
    }

    /** How many rows went into each table. */
    Map<String, Long> fill(int cases) throws SQLException {
        try (Connection admin = source.open()) {
            Map<String, String> indexes = dropped(admin);
            Map<String, Long> rows = written(cases, admin);
            try (var sql = admin.createStatement()) {
                sql.execute("set maintenance_work_mem = '1GB'");
                sql.execute("set max_parallel_maintenance_workers = 2");
                for (String definition : indexes.values()) {
                    sql.execute(definition);
                }
                sql.execute("vacuum (analyze)");
                sql.execute("checkpoint");
            }
            return rows;
        }
    }

    private Map<String, Long> written(int cases, Connection admin) throws SQLException {
        try (var books = new Books(source);
                var sql = admin.createStatement();
                var head = sql.executeQuery("select seq, hash from audit.head")) {
            head.next();
            var ledger = new Ledger(books, city.now(), ZONE, head.getLong(1), head.getBytes(2));
            live(cases, ledger);
            ledger.close();
            Map<String, Long> rows = books.rows();
            books.close();
            try (var end = admin.prepareStatement("update audit.head set seq = ?, hash = ?")) {
                end.setLong(1, ledger.seq());
                end.setBytes(2, ledger.hash());
                end.executeUpdate();
            }
            return rows;
        }
    }

    private void live(int cases, Ledger ledger) {
        Instant start = city.now().minus(YEARS);
        int open = City.staff(cases) * City.IN_HAND;
        long step = YEARS.toMillis() / cases;
        for (int n = 0; n < cases; n++) {
            Instant asked = start.plusMillis(n * step + chance.below((int) Math.min(step, 3_600_000) + 1) - 1);
            ledger.passUntil(asked);
            boolean recent = n >= cases - 5L * open / 2;
            new Life(ledger, chance, sayings, names, city, asked, recent && chance.percent(40)).live();
            if (n % 4 == 0) {
                answeredAlone(ledger, asked);
            }
        }
        waiting(ledger);
        ledger.passUntil(city.now());
    }

    private void answeredAlone(Ledger ledger, Instant asked) {
        Office office = city.offices().getFirst();
        var asking = new Asking(ledger, chance, sayings, city, names.next().language(), asked);
        asking.answered(chance.of(office.staff()), asked.isBefore(city.now().minus(Duration.ofDays(20))));
        asking.ask();
    }

    /** Each of the city's caseworkers has a few that wait, and each office a few that nobody has taken. */
    private void waiting(Ledger ledger) {
        Office office = city.offices().getFirst();
        for (int n = 0; n < office.staff().size() * 3; n++) {
            Instant asked = city.now().minus(Duration.ofMinutes(5L + chance.below(5000)));
            var asking = new Asking(ledger, chance, sayings, city, names.next().language(), asked);
            asking.waits(office.organization(), n % 3 == 0 ? null : chance.of(office.staff()));
            asking.ask();
        }
    }

    /** Indexes that no constraint needs are made again when all rows are there, which takes a third of the time. */
    private static Map<String, String> dropped(Connection admin) throws SQLException {
        var indexes = new LinkedHashMap<String, String>();
        try (var sql = admin.createStatement()) {
            for (String table : Books.tables()) {
                try (var found = sql.executeQuery("""
                        select i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid) from pg_index i
                        where i.indrelid = '%s'::regclass
                          and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid)""".formatted(table))) {
                    while (found.next()) {
                        indexes.put(found.getString(1), found.getString(2));
                    }
                }
            }
            for (String index : indexes.keySet()) {
                sql.execute("drop index " + index);
            }
        }
        return indexes;
    }
}
