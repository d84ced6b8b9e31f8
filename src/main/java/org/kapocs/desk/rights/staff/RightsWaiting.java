package org.kapocs.desk.rights.staff;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.rights.Request;
import org.kapocs.shared.web.Piece;

/**
 * What people asked of what is kept of them and nobody has decided, where the day begins.
 *
 * @param kept those of sealed files that the reader keeps
 * @param waiting how many wait for who decides; none for who does not
 * @param sealed how many of these are about files that are closed to the reader
 * @param due when the first of them is due; null when none waits
 * @param approvals how many erasures another has proposed
 */
public record RightsWaiting(
        List<Request> kept,
        int waiting,
        int sealed,
        @Nullable LocalDate due,
        long approvals,
        LocalDate today) implements Piece {
    public String kind() {
        boolean late = due != null && due.isBefore(today) || kept.stream().anyMatch(each -> each.late(today));
        return late ? "warn" : "info";
    }
}
