package org.kapocs.desk.casework.staff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kapocs.desk.casework.NewNeed;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.web.Form;

/** Fields for needs: rows of topic, urgency and note. */
final class NeedFields {
    private NeedFields() {}

    /** The needs that were filled in. */
    static List<NewNeed> needs(Form form, int rows) {
        var needs = new ArrayList<NewNeed>();
        for (int row = 0; row < rows; row++) {
            if (form.has("topic-" + row)) {
                Urgency urgency = form.one(Urgency.class, "urgency-" + row).orElse(Urgency.CAN_WAIT);
                needs.add(new NewNeed(form.text("topic-" + row), urgency, form.text("note-" + row)));
            }
        }
        return needs;
    }

    static Map<String, String> errors(List<NewNeed> needs, boolean alreadyOne) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (needs.isEmpty() && !alreadyOne) {
            errors.put("topic-0", "casework.error.need");
        }
        Optional<NewNeed> tooLong =
                needs.stream().filter(need -> need.note().length() > 2000).findFirst();
        tooLong.ifPresent(need -> errors.put("note-" + needs.indexOf(need), "casework.error.long"));
        return errors;
    }
}
