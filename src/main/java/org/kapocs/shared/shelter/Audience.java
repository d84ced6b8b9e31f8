package org.kapocs.shared.shelter;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;

/** For whom the house works at this moment. Each has connections of its own, so that none can use up the others'. */
enum Audience {
    /** Whoever comes from the street: newcomers and partners. */
    OPEN(16, 6, Duration.ofSeconds(4), Duration.ofMillis(500)),
    /** Staff. */
    STAFF(16, 8, Duration.ofSeconds(10), Duration.ofMillis(200)),
    /** Programs of others, which ask as fast as they can: behind a door of their own they keep no person waiting. */
    PROGRAM(8, 4, Duration.ofSeconds(10), Duration.ofMillis(500)),
    /** Jobs that nobody waits for. */
    HOUSE(0, 4, Duration.ZERO, Duration.ZERO);

    private static final ScopedValue<Audience> NOW = ScopedValue.newInstance();

    private final int room;
    private final int connections;
    private final Duration longest;
    private final Duration patience;

    Audience(int room, int connections, Duration longest, Duration patience) {
        this.room = room;
        this.connections = connections;
        this.longest = longest;
        this.patience = patience;
    }

    /** How many are let in at once; none of those who come through no door. */
    int room() {
        return room;
    }

    int connections() {
        return connections;
    }

    /** The longest that one statement may take; zero is for ever. */
    Duration longest() {
        return longest;
    }

    /** How long somebody waits at the door; with the wait for a connection, staff are answered within a second. */
    Duration patience() {
        return patience;
    }

    static Audience now() {
        return NOW.orElse(HOUSE);
    }

    static Audience of(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (path.startsWith("/api/")) {
            return PROGRAM;
        }
        return path.equals("/staff") || path.startsWith("/staff/") ? STAFF : OPEN;
    }

    <E extends Exception> void served(Work<E> work) throws E {
        ScopedValue.where(NOW, this).<Boolean, E>call(() -> {
            work.run();
            return true;
        });
    }

    interface Work<E extends Exception> {
        void run() throws E;
    }
}
