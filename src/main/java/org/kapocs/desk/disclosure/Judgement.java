package org.kapocs.desk.disclosure;

import java.time.Instant;
import java.util.UUID;

/** That somebody approved or refused, and why. */
public record Judgement(UUID by, Instant at, String reason) {}
