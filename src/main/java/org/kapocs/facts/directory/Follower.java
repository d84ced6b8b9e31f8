package org.kapocs.facts.directory;

import com.ibm.icu.text.Collator;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.kapocs.shared.language.Languages;
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
    private static final int BATCH = 500;

    private final JdbcClient sql;
    private final SearchIndex index;
    private final Shelf shelf;
    private final Clock clock;
    private final Collator order;
    private final ReentrantLock catchingUp = new ReentrantLock();
    private volatile long seen;

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
        List<UUID> ids = changes.stream().map(Change::service).toList();
        List<SearchIndex.Entry> entries = sql.sql("""
                        select document, topics, active and same_as is null from directory.service
                        where id = any(:ids)""")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> {
                    Document document = shelf.document(row.getString(1));
                    return new SearchIndex.Entry(
                            document,
                            row.getBoolean(3),
                            List.of((String[]) row.getArray(2).getArray()),
                            Spot.of(document, clock.getZone(), order));
                })
                .list();
        index.replace(ids, entries);
        seen = changes.getLast().seq();
        return true;
    }
}
