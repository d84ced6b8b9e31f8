package org.kapocs.shared.shelter;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Feels four times a second whether the database answers. At its first miss whoever would wait is told at once; a second
 * opinion is asked for on a new line, and when that is not answered either, those who were waiting already are let go. A
 * database that is only slow has two seconds to say something, so that no work is cut off for a moment's stall.
 */
class Pulse implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);
    private static final long EVERY_MS = 250;
    private static final int PATIENCE_SECONDS = 1;

    private final Line line;
    private final Runnable onSilence;
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("pulse").daemon().factory());
    private @Nullable Connection felt;
    private boolean cut;
    private volatile boolean gone;

    Pulse(Line line, Runnable onSilence) {
        this.line = line;
        this.onSilence = onSilence;
        heart.scheduleWithFixedDelay(this::beat, EVERY_MS, EVERY_MS, TimeUnit.MILLISECONDS);
    }

    /** Whether the database did not answer just now. */
    boolean gone() {
        return gone;
    }

    private void beat() {
        boolean before = gone;
        if (feels()) {
            gone = false;
        } else {
            gone = true;
            gone = !feels();
        }
        if (gone && !cut) {
            onSilence.run();
        }
        cut = gone;
        if (gone != before) {
            LOG.warn(gone ? "The database does not answer" : "The database is back");
        }
    }

    private boolean feels() {
        Connection now = felt;
        try {
            if (now == null) {
                now = line.getConnection();
            }
            felt = now.isValid(PATIENCE_SECONDS) ? now : null;
        } catch (SQLException away) {
            felt = null;
        }
        if (felt == null) {
            line.cut();
        }
        return felt != null;
    }

    @Override
    public void close() {
        heart.shutdownNow();
        line.cut();
    }
}
