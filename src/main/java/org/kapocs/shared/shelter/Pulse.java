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
 * Feels twice a second whether the database answers. While it does not, whoever would wait for it is told at once; those
 * who were waiting already are let go at its second miss.
 */
class Pulse implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);
    private static final long EVERY_MS = 500;
    private static final int PATIENCE_SECONDS = 1;

    private final Line line;
    private final Runnable onSilence;
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("pulse").daemon().factory());
    private @Nullable Connection felt;
    private int missed;
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
        if (feels() || !gone && feels()) {
            if (gone) {
                LOG.warn("The database is back");
            }
            missed = 0;
            gone = false;
            return;
        }
        if (!gone) {
            LOG.error("The database does not answer");
        }
        gone = true;
        missed++;
        if (missed == 2) {
            onSilence.run();
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
