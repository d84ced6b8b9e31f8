package org.kapocs.desk.consult.staff;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kapocs.desk.consult.Adviser;
import org.kapocs.desk.consult.ConsultList;
import org.kapocs.desk.consult.ConsultState;
import org.kapocs.desk.consult.Consultation;
import org.kapocs.desk.consult.View;
import org.kapocs.shared.web.Page;

/**
 * Questions asked of us, or by us.
 *
 * @param views those that the reader may choose
 * @param own in what the reader may be asked
 */
public record ConsultationsPage(
        View view, List<View> views, List<ConsultList.Line> lines, Adviser own, UUID reader, Instant now)
        implements Page {

    public boolean byUs() {
        return view == View.BY_US;
    }

    public String address(Consultation asked) {
        return byUs()
                ? "/staff/cases/" + asked.caseFile() + "/consultations/" + asked.id()
                : "/staff/consultations/" + asked.id();
    }

    /** Whether it is in a field and a language of the reader. */
    public boolean mine(Consultation asked) {
        return asked.state() == ConsultState.ASKED
                && own.fields().contains(asked.field())
                && own.languages().contains(asked.language());
    }

    public boolean held(Consultation asked) {
        return asked.heldBy(reader);
    }
}
