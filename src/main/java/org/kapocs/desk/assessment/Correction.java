package org.kapocs.desk.assessment;

import java.time.Instant;
import java.util.UUID;

/** That somebody corrected the answers afterwards; what stood there before is kept. */
public record Correction(Instant at, UUID by) {}
