package org.kapocs.desk.disclosure;

import java.time.Instant;
import java.util.UUID;

/** That what was approved was handed over: by whom, to whom and how. */
public record Handover(UUID by, Instant at, String to, String how) {}
