package org.kapocs.shared.shelter;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets a bounded number of each audience in at once, and has a few wait a moment. Threads cost nothing here, so that
 * without this everybody would be let in and nobody be served.
 */
class Doors {
    private static final int WAITING = 64;

    private final Map<Audience, Door> doors = new EnumMap<>(Audience.class);

    private record Door(Semaphore room, Semaphore queue) {}

    Doors() {
        for (Audience audience : Audience.values()) {
            doors.put(audience, new Door(new Semaphore(audience.room(), true), new Semaphore(WAITING)));
        }
    }

    /** Whether there is room, now or within a moment; who was let in leaves again. */
    boolean enters(Audience audience) {
        Door door = door(audience);
        if (door.room.tryAcquire()) {
            return true;
        }
        if (!door.queue.tryAcquire()) {
            return false;
        }
        try {
            return door.room.tryAcquire(audience.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            door.queue.release();
        }
    }

    void leaves(Audience audience) {
        door(audience).room.release();
    }

    private Door door(Audience audience) {
        return java.util.Objects.requireNonNull(doors.get(audience));
    }
}
