package org.kapocs.facts.knowledge.staff;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.knowledge.Note;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Page;

/**
 * One note.
 *
 * @param behind the name of the organization that stands behind it
 * @param kept whether the reader may confirm and withdraw it
 * @param review the day that is offered for looking at it again
 * @param problem the message key of why it cannot be done now; null when all is well
 */
public record NotePage(
        Note note,
        String behind,
        boolean kept,
        LocalDate today,
        LocalDate review,
        Form typed,
        @Nullable String problem,
        Map<String, String> errors)
        implements Page {

    public String address() {
        return "/staff/knowledge/" + note.id();
    }

    public String typedReview() {
        return typed.has("review") ? typed.text("review") : review.toString();
    }

    @Override
    public int status() {
        return problem != null ? 409 : errors.isEmpty() ? 200 : 400;
    }
}
