package org.kapocs.desk.rights.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.rights.Erasure;
import org.kapocs.desk.rights.Hold;
import org.kapocs.desk.rights.Request;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Page;

/**
 * All that concerns what is kept of the client of a case.
 *
 * @param erasure that is going on; null when none is
 */
public record RightsPage(
        Case file,
        List<Request> requests,
        List<Hold> holds,
        @Nullable Erasure erasure,
        Map<UUID, String> names,
        Map<String, List<Choice>> choices,
        LocalDate today,
        Form typed,
        Map<String, String> errors)
        implements Page {
    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 400;
    }

    public String address() {
        return "/staff/cases/" + file.id() + "/rights";
    }

    public String name(UUID account) {
        return names.getOrDefault(account, "");
    }
}
