package org.kapocs.shared.access;

import java.util.UUID;

/** An organization whose staff work here; a compartment of its own. */
public record Organization(UUID id, String name, Kind kind) {
    public enum Kind {
        /** The city: runs the client point, and receives what newcomers ask. */
        CITY,
        /** The expert organization beside it. */
        EXPERT,
        /** Another partner with staff of its own here. */
        PARTNER
    }
}
