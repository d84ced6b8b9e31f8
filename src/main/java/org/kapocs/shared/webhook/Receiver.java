package org.kapocs.shared.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A program of somebody else that is told what happens.
 *
 * @param organization of whose things it is told, and of no others
 * @param kinds of what it is told
 * @param version changes with every change by hand
 */
public record Receiver(
        UUID id,
        UUID organization,
        String name,
        URI address,
        Set<String> kinds,
        State state,
        Instant madeAt,
        int version) {

    /** Named {@code webhook.state.<NAME>}. */
    public enum State {
        ON,
        /** An administrator wants it to be told nothing for now. */
        OFF,
        /** It answered that it is there no more. */
        GONE
    }

    public Receiver {
        kinds = Set.copyOf(kinds);
    }

    public boolean on() {
        return state == State.ON;
    }
}
