package org.kapocs.desk.assessment;

import java.time.Instant;
import java.util.UUID;

/** That somebody corrected an assessment afterwards. */
public record Corrected(UUID assessment, Instant at, UUID by) {}
