package org.kapocs.desk.disclosure.staff;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.disclosure.Request;
import org.kapocs.shared.web.Page;

/**
 * The register of requests.
 *
 * @param waiting whether only those are shown that nobody has decided
 * @param next the address of the next page; null when there is none
 */
public record RegisterPage(
        boolean waiting,
        List<Request> requests,
        LocalDate today,
        @Nullable String next) implements Page {
    public boolean late(Request request) {
        LocalDate due = request.letter().dueOn();
        return request.waits() && due != null && due.isBefore(today);
    }
}
