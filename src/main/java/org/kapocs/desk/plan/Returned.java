package org.kapocs.desk.plan;

import java.time.Instant;
import java.util.UUID;

/**
 * That a supervisor sent a draft back.
 *
 * @param why what is to be changed, in their words
 * @param version the version of the draft that they sent back
 */
public record Returned(Instant at, UUID by, String why, int version) {}
