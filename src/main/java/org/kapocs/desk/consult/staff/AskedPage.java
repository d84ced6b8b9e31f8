package org.kapocs.desk.consult.staff;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.consult.ConsultState;
import org.kapocs.desk.consult.Consultation;
import org.kapocs.shared.privacy.Section;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;

/**
 * A question as those see it whose case it is.
 *
 * @param label number and client of the case
 * @param problem the message key of why it cannot be done now; null when all is well
 */
public record AskedPage(
        Consultation asked,
        Conversation talk,
        String label,
        Instant now,
        Form typed,
        @Nullable String problem,
        Map<String, String> errors)
        implements Page {

    public String head() {
        return "/staff/cases/" + asked.caseFile();
    }

    public String address() {
        return head() + "/consultations/" + asked.id();
    }

    public boolean late() {
        return asked.overdue(now);
    }

    public boolean answered() {
        return asked.state() == ConsultState.ANSWERED;
    }

    public String sections(Frame frame) {
        return frame.list(asked.sections().stream()
                .sorted()
                .map(Section::nameKey)
                .map(frame::text)
                .toList());
    }

    @Override
    public int status() {
        return problem != null ? 409 : errors.isEmpty() ? 200 : 400;
    }
}
