package org.kapocs.desk.casework.staff;

import java.util.List;
import java.util.Map;
import org.kapocs.desk.casework.CaseNeed;
import org.kapocs.desk.casework.CasePart;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Page;
import org.kapocs.shared.web.Piece;

/**
 * Closing a case: its reason, and the outcome of each open need.
 *
 * @param outcomes answered by ourselves, by a service of the directory, or unmet with a reason
 * @param unanswered whether the client wrote something that nobody has answered
 * @param unfinished what is not done yet, and what becomes of it
 * @param parts what other modules ask
 * @param changed whether somebody changed the case meanwhile, so that nothing was closed
 */
public record ClosingPage(
        CaseHead head,
        Form form,
        List<CaseNeed> open,
        List<Choice> reasons,
        List<Choice> outcomes,
        Map<String, List<Choice>> services,
        boolean unanswered,
        List<CasePart.Unfinished> unfinished,
        List<Piece> parts,
        boolean changed,
        Map<String, String> errors)
        implements Page {
    @Override
    public int status() {
        return changed ? 409 : errors.isEmpty() ? 200 : 400;
    }

    public List<Choice> servicesFor(CaseNeed need) {
        return services.getOrDefault(need.need().id().toString(), List.of());
    }
}
