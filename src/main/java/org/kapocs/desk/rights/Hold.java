package org.kapocs.desk.rights;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** That nothing of a person is erased before a day has passed, and why: a dispute, an investigation, a debt. */
public record Hold(UUID id, String reason, LocalDate until, Instant setAt, UUID setBy) {}
