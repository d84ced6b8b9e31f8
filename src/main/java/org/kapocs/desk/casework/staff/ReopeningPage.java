package org.kapocs.desk.casework.staff;

import java.util.List;
import java.util.Map;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Page;

/**
 * Opening a closed case again.
 *
 * @param changed whether somebody changed the case meanwhile, so that nothing was done
 */
public record ReopeningPage(CaseHead head, Form form, List<Choice> reasons, boolean changed, Map<String, String> errors)
        implements Page {
    @Override
    public int status() {
        return changed ? 409 : errors.isEmpty() ? 200 : 400;
    }
}
