package org.kapocs.desk.casework.staff;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kapocs.desk.casework.CaseLine;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Page;

/**
 * Giving several cases of somebody to a colleague.
 *
 * @param lines their open cases
 * @param more whether they have more than stand here
 * @param given how many were given just now
 * @param kept those that stayed, and why, as a message key
 */
public record SpreadingPage(
        UUID from,
        String name,
        List<CaseLine> lines,
        boolean more,
        List<Choice> colleagues,
        Form form,
        int given,
        Map<UUID, String> kept,
        Map<String, String> errors)
        implements Page {
    /** The button that ticks all or none. */
    static final String TICK = "tick";

    @Override
    public int status() {
        return errors.isEmpty() ? kept.isEmpty() ? 200 : 409 : 400;
    }

    /** Whether it was ticked; none is until somebody chose, each or all in one go. */
    public boolean ticked(CaseLine line) {
        return every() || form.all("case").contains(line.id().toString());
    }

    /** All of them are ticked. */
    public boolean every() {
        return form.text(TICK).equals("all");
    }
}
