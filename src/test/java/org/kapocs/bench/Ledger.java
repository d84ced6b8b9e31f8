package org.kapocs.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.need.NeedState;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.ChainLink;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.audit.Subject;

/** Lets what happens in many cases happen in the order of time, as rows of them lie among each other in a real house. */
final class Ledger {
    private final Books books;
    private final Instant now;
    private final ZoneId zone;
    private final PriorityQueue<Coming> coming = new PriorityQueue<>();
    private final Map<Integer, Integer> numbers = new HashMap<>();
    private final Map<Tallied, long[]> tally = new HashMap<>();
    private final Map<UUID, UUID> last = new HashMap<>();
    private long order;
    private long seq;
    private byte[] hash;

    Ledger(Books books, Instant now, ZoneId zone, long seq, byte[] hash) {
        this.books = books;
        this.now = now;
        this.zone = zone;
        this.seq = seq;
        this.hash = hash;
    }

    private record Coming(Instant at, long order, Runnable what) implements Comparable<Coming> {
        @Override
        public int compareTo(Coming other) {
            int byTime = at.compareTo(other.at);
            return byTime == 0 ? Long.compare(order, other.order) : byTime;
        }
    }

    /** Whom the rooms last wrote a pair of namesakes for. */
    @Nullable
    UUID last(UUID organization) {
        return last.get(organization);
    }

    void came(UUID organization, UUID client) {
        last.put(organization, client);
    }

    private record Tallied(LocalDate month, String top, String kind, String key) {}

    Instant now() {
        return now;
    }

    /** What would lie in the future does not happen. */
    void at(Instant at, Runnable what) {
        if (at.isBefore(now)) {
            coming.add(new Coming(at, order++, what));
        }
    }

    /** Everything until then happens, also what that itself brings about. */
    void passUntil(Instant until) {
        while (!coming.isEmpty() && coming.peek().at().isBefore(until)) {
            coming.poll().what().run();
        }
    }

    void row(String table, @Nullable Object... cells) {
        books.row(table, cells);
    }

    void wrote(Instant at, Who who, String kind, UUID subject, String what) {
        entry(at, who, kind, subject, what, null);
    }

    void read(Instant at, Who who, String kind, UUID subject, Purpose purpose) {
        entry(at, who, kind, subject, "read", purpose);
    }

    private void entry(Instant at, Who who, String kind, UUID subject, String what, @Nullable Purpose purpose) {
        ChainLink link = ChainLink.after(++seq, hash, at, who, new Subject(kind, subject), what, purpose);
        hash = link.hash();
        books.row(
                "audit.entry",
                seq,
                link.at(),
                link.whoKind(),
                link.account(),
                link.organization(),
                link.job(),
                kind,
                subject,
                what,
                link.purpose(),
                link.before(),
                hash);
    }

    String number(Instant opened) {
        int year = opened.atZone(zone).getYear();
        return String.format(java.util.Locale.ROOT, "K-%d-%04d", year, numbers.merge(year, 1, Integer::sum));
    }

    LocalDate month(Instant at) {
        return LocalDate.ofInstant(at, zone).withDayOfMonth(1);
    }

    void counted(LocalDate month, String topic, int district, String language, NeedState state) {
        String top = topic.split("\\.", 2)[0];
        for (Tallied each : new Tallied[] {
            new Tallied(month, top, "TOPIC", topic),
            new Tallied(month, top, "DISTRICT", Integer.toString(district)),
            new Tallied(month, top, "LANGUAGE", language)
        }) {
            tally.computeIfAbsent(each, _ -> new long[3])[state.ordinal()]++;
        }
    }

    /** What is kept as a sum. */
    void close() {
        tally.forEach((of, sums) ->
                books.row("need.tally", of.month(), of.top(), of.kind(), of.key(), sums[0], sums[1], sums[2]));
        numbers.forEach((year, last) -> books.row("casework.number", year, last));
    }

    long seq() {
        return seq;
    }

    byte[] hash() {
        return hash;
    }
}
