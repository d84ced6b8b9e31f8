package org.kapocs.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What becomes of a piece of work that dies between any two of its statements: nothing of ours runs any more, and what was
 * not committed is gone, as PostgreSQL does it when the line to a killed process ends.
 */
public final class Killed {
    /** No failure that anything could mend or note. */
    private static final class Kill extends Error {
        private static final long serialVersionUID = 1;

        Kill() {
            super("killed", null, false, false);
        }
    }

    private Killed() {}

    /** Does it in this thread until it would ask for one statement more than so many; whether it came to that. */
    public static boolean after(int statements, Runnable work) {
        var logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var left = new Countdown(statements, Thread.currentThread().getName());
        left.start();
        Level before = logger.getLevel();
        boolean additive = logger.isAdditive();
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        logger.addAppender(left);
        try {
            work.run();
            return false;
        } catch (Kill killed) {
            return true;
        } finally {
            logger.detachAppender(left);
            logger.setAdditive(additive);
            logger.setLevel(before);
        }
    }

    /** Each statement is told of before it is sent. */
    private static final class Countdown extends AppenderBase<ILoggingEvent> {
        private final String thread;
        private int left;

        Countdown(int left, String thread) {
            this.left = left;
            this.thread = thread;
        }

        @Override
        protected void append(ILoggingEvent event) {
            if (event.getThreadName().equals(thread)
                    && event.getMessage().startsWith("Executing prepared SQL statement")
                    && left-- <= 0) {
                throw new Kill();
            }
        }
    }
}
