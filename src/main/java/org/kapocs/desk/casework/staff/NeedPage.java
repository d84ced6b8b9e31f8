package org.kapocs.desk.casework.staff;

import java.util.List;
import java.util.Map;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Page;

/** The form for another need of a case. */
public record NeedPage(
        CaseHead head, Form form, String once, List<Choice> topics, List<Choice> urgencies, Map<String, String> errors)
        implements Page {
    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 400;
    }
}
