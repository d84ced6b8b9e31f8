package org.kapocs.shared.job;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A piece of work that the house could not do yet. Names nobody.
 *
 * @param kindKey the message that says what it is
 * @param since when it first met trouble, or was given to the house
 * @param tries how often it was tried
 * @param faultKey the message that says what stood in the way the last time; empty when nothing has yet
 * @param next when it is tried again by itself; empty when it was given up
 * @param retriable whether it can be tried again by hand
 * @param droppable whether it can be dropped
 */
public record Trouble(
        UUID id,
        String kindKey,
        Instant since,
        int tries,
        Optional<String> faultKey,
        Optional<Instant> next,
        boolean retriable,
        boolean droppable) {}
