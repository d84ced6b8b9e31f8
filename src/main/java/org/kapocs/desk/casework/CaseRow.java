package org.kapocs.desk.casework;

import java.time.Instant;

/**
 * A case as its row tells of it.
 *
 * @param lastAt when something was done in it last
 */
record CaseRow(Case file, Instant lastAt) {}
