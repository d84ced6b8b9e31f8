package org.kapocs.desk.casework.staff;

import java.util.Map;
import java.util.UUID;
import org.kapocs.desk.casework.Assignment;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Problem;

/** Who is to answer for a case, as it is typed; for one case and for several at once. */
final class AssignmentForm {
    private AssignmentForm() {}

    /** @throws Problem.Invalid when nobody was chosen, or nothing was said */
    static Assignment read(Form form) {
        UUID to = form.idOrNull("to");
        if (to == null) {
            throw new Problem.Invalid(Map.of("to", "casework.error.assign.to"));
        }
        return new Assignment(to, form.text("word"), form.text("tasks").equals("along"));
    }
}
