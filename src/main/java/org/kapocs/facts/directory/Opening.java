package org.kapocs.facts.directory;

import java.time.Instant;
import java.util.Optional;

/** Whether a service is open at a moment. */
public sealed interface Opening {

    /** Open; without an end when it never closes. */
    record Open(Optional<Instant> until) implements Opening {}

    /** Closed, and opens then. */
    record Opens(Instant at) implements Opening {}

    /** The hours are not known, or none lie in the two months to come. */
    record Unknown() implements Opening {}
}
