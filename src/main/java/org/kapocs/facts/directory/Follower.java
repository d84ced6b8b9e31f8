package org.kapocs.facts.directory;

import com.ibm.icu.text.Collator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.kapocs.shared.language.Languages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps this node's search index up with the changes that any node has written. Asked before each search: when nothing
 * changed, that costs one look at the newest number, and what was just written by hand is found at once.
 */
@Component
class Follower {
    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final int BATCH = 200;

    private final JdbcClient sql;
    private final SearchIndex index;
    private final Shelf shelf;
    private final Clock clock;
    private final Collator order;
    private final ReentrantLock catchingUp = new ReentrantLock();
    private volatile long seen;
    private final Map<UUID, LeftOut> leftOut = new ConcurrentHashMap<>();

    Follower(JdbcClient sql, SearchIndex index, Shelf shelf, Languages languages, Clock clock) {
        this.order = Collator.getInstance(languages.house().locale());
        order.setStrength(Collator.SECONDARY);
        order.freeze();
        this.sql = sql;
        this.index = index;
        this.shelf = shelf;
        this.clock = clock;
    }

    /** Fills the index at the start, so that the first visitor need not wait for it. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        catchUp();
    }

    /**
     * Called before each search. A few changes are taken at once; while many are, by this or another request, the index
     * is used as it stands, so that nobody waits for somebody else's import.
     */
    void follow() {
        long newest = sql.sql("select coalesce(max(seq), 0) from directory.change")
                .query(Long.class)
                .single();
        if (newest <= seen) {
            return;
        }
        if (seen == 0) {
            catchUp();
        } else if (newest - seen > BATCH) {
            Thread.ofVirtual().name("directory index").start(this::catchUpUnlessBusy);
        } else {
            catchUpUnlessBusy();
        }
    }

    /** Takes all changes there are, and returns when they can be found. */
    void catchUp() {
        catchingUp.lock();
        try {
            while (step()) {}
        } finally {
            catchingUp.unlock();
        }
    }

    private void catchUpUnlessBusy() {
        if (catchingUp.tryLock()) {
            try {
                while (step()) {}
            } finally {
                catchingUp.unlock();
            }
        }
    }

    private record Change(long seq, UUID service) {}

    /** One that cannot be read is left out, and told: the others are found all the same. */
    private Optional<SearchIndex.Entry> entry(ResultSet row) throws SQLException {
        UUID id = row.getObject(4, UUID.class);
        try {
            Document document = shelf.document(row.getString(1));
            var entry = new SearchIndex.Entry(
                    document,
                    row.getBoolean(3),
                    List.of((String[]) row.getArray(2).getArray()),
                    Spot.of(document, clock.getZone(), order));
            index.check(entry);
            leftOut.remove(id);
            return Optional.of(entry);
        } catch (RuntimeException | StackOverflowError unreadable) {
            LOG.error(
                    "service {} cannot be found: {}", id, unreadable.getClass().getName());
            leftOut.merge(id, new LeftOut(clock.instant(), 1), (before, _) -> before.oncemore());
            return Optional.empty();
        }
    }

    /** A service that no search finds, because what is kept of it cannot be read. */
    record LeftOut(Instant since, int tries) {
        private LeftOut oncemore() {
            return new LeftOut(since, tries + 1);
        }
    }

    Map<UUID, LeftOut> leftOut() {
        return Map.copyOf(leftOut);
    }

    private boolean step() {
        List<Change> changes = sql.sql("""
                        select seq, service_id from directory.change where seq > :seen order by seq limit :batch""")
                .param("seen", seen)
                .param("batch", BATCH)
                .query((row, n) -> new Change(row.getLong(1), row.getObject(2, UUID.class)))
                .list();
        if (changes.isEmpty()) {
            return false;
        }
        take(changes.stream().map(Change::service).toList());
        seen = changes.getLast().seq();
        return true;
    }

    /** Reads this service again, if it was left out; whether it was. */
    boolean again(UUID id) {
        boolean there = leftOut.containsKey(id);
        if (there) {
            take(List.of(id));
        }
        return there;
    }

    private void take(List<UUID> ids) {
        List<SearchIndex.Entry> entries =
                sql.sql("""
                        select document, topics, active and same_as is null, id from directory.service
                        where id = any(:ids)""").param("ids", ids.toArray(UUID[]::new)).query((row, n) -> entry(row)).list().stream()
                        .flatMap(Optional::stream)
                        .toList();
        index.replace(ids, entries);
    }
}
