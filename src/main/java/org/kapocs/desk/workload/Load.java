package org.kapocs.desk.workload;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has to do. Each number is that of a list, which leads to what was counted.
 *
 * @param open cases in hand
 * @param old of them, open for half a year
 * @param quiet of them, left alone for a month
 * @param overdue tasks that are overdue
 * @param partner cases in which a partner has said nothing for too long
 * @param touched when something was done last in the case that was left alone for the longest; null without a case
 */
public record Load(
        UUID account,
        String name,
        int open,
        int old,
        int quiet,
        int overdue,
        int partner,
        @Nullable Instant touched) {}
