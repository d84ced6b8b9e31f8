package org.kapocs.desk.casework.staff;

import java.util.List;
import java.util.Map;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Page;

/**
 * Giving a case to a colleague.
 *
 * @param owner the name of the caseworker as of now
 * @param able whether the reader may give it
 * @param changed whether somebody changed the case meanwhile, so that nothing was done
 */
public record AssigningPage(
        CaseHead head,
        String owner,
        boolean able,
        List<Choice> colleagues,
        Form form,
        boolean changed,
        Map<String, String> errors)
        implements Page {
    @Override
    public int status() {
        return changed ? 409 : errors.isEmpty() ? 200 : 400;
    }
}
