package org.kapocs.shared.shelter;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why the house cannot do just now what was asked. */
enum Outage {
    /** The database does not answer, or not in time. */
    AWAY(503),
    /** The disk is full: nothing can be written, everything can be read. */
    FULL(507);

    private final int status;

    Outage(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    /** Whether a failure is one of these, by what PostgreSQL or the system said. */
    static Optional<Outage> in(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Optional<Outage> outage = cause instanceof SQLException said
                    ? of(said)
                    : cause instanceof IOException io && isFull(io) ? Optional.of(FULL) : Optional.empty();
            if (outage.isPresent()) {
                return outage;
            }
        }
        return Optional.empty();
    }

    private static Optional<Outage> of(SQLException said) {
        String state = said.getSQLState();
        if (state == null) {
            return Optional.of(AWAY); // the pool says so: no connection in time, or a closed one
        }
        if (state.equals("53100")) {
            return Optional.of(FULL);
        }
        // Connections, resources, an operator's hand or a time-out, the system's own faults.
        return switch (state.substring(0, 2)) {
            case "08", "53", "57", "58" -> Optional.of(AWAY);
            default ->
                state.equals("55P03") || state.equals("25006") || state.equals("25P03")
                        ? Optional.of(AWAY)
                        : Optional.empty();
        };
    }

    private static boolean isFull(IOException failure) {
        return failure.getMessage() != null && failure.getMessage().contains("No space left on device");
    }
}
