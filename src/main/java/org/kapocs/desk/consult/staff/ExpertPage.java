package org.kapocs.desk.consult.staff;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.consult.ConsultState;
import org.kapocs.desk.consult.Consultation;
import org.kapocs.desk.consult.NoteDraft;
import org.kapocs.desk.consult.Opened;
import org.kapocs.shared.privacy.Section;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;

/**
 * A question as an expert sees it who is asked: nothing of the case but what was chosen.
 *
 * @param draft the note that was written out of the answer and waits; null when there is none
 * @param supervises whether the reader may give back what a colleague has
 * @param problem the message key of why it cannot be done now; null when all is well
 */
public record ExpertPage(
        Opened opened,
        Conversation talk,
        @Nullable NoteDraft draft,
        UUID reader,
        boolean supervises,
        Instant now,
        Form typed,
        @Nullable String problem,
        Map<String, String> errors)
        implements Page {

    public Consultation asked() {
        return opened.consultation();
    }

    public String address() {
        return "/staff/consultations/" + asked().id();
    }

    public boolean late() {
        return asked().overdue(now);
    }

    public boolean free() {
        return asked().state() == ConsultState.ASKED && !asked().account().equals(reader);
    }

    public boolean held() {
        return asked().heldBy(reader);
    }

    /** Whether a colleague has it from whom the reader may take it. */
    public boolean heldByColleague() {
        return supervises && asked().state() == ConsultState.TAKEN && !held();
    }

    public boolean answered() {
        return asked().answeredBy(reader);
    }

    public String sections(Frame frame) {
        return frame.list(asked().sections().stream()
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
