package org.kapocs.desk.casework.staff;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.casework.NewNeed;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was typed for a new case goes into one that the client has open already. */
@Component
class IntoOpenCase {
    private final Cases cases;

    IntoOpenCase(Cases cases) {
        this.cases = cases;
    }

    /**
     * Needs and matter join those of the case, the summary becomes a note: the case keeps its own. The same form once.
     *
     * @throws Problem.Invalid where nothing was typed that could be added
     */
    @Transactional
    public void add(Who.Staff who, UUID id, Form form) {
        List<NewNeed> needs = NeedFields.needs(form, OpenCasePage.NEEDS);
        Map<String, String> errors = NeedFields.errors(needs, form.has("matter") || form.has("summary"));
        if (form.text("summary").length() > SummaryPages.LONGEST) {
            errors.put("summary", "casework.error.long");
        }
        if (!errors.isEmpty()) {
            throw new Problem.Invalid(errors);
        }
        String once = form.text("once") + "-into-";
        for (int row = 0; row < needs.size(); row++) {
            cases.addNeed(who, id, needs.get(row), once + row);
        }
        if (form.has("matter")) {
            cases.addMatter(who, id, form.text("matter"));
        }
        if (form.has("summary")) {
            cases.note(who, id, form.text("summary"), once + "note");
        }
    }
}
