package org.kapocs.desk.consult.staff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.kapocs.desk.consult.Adviser;
import org.kapocs.desk.consult.ConsultLines;
import org.kapocs.desk.consult.ConsultQuery;
import org.kapocs.desk.consult.ConsultState;
import org.kapocs.desk.consult.Consultation;
import org.kapocs.desk.consult.Field;
import org.kapocs.desk.consult.View;
import org.kapocs.shared.filter.ListHead;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;

/**
 * Questions asked of us, or by us.
 *
 * @param views those that the reader may choose
 * @param own in what the reader may be asked
 */
public record ConsultationsPage(
        ConsultQuery query,
        ListHead head,
        List<View> views,
        ConsultLines found,
        List<Choice> languages,
        Adviser own,
        UUID reader,
        Instant now)
        implements Page {

    public boolean byUs() {
        return query.view() == View.BY_US;
    }

    public String address(Consultation asked) {
        return byUs()
                ? "/staff/cases/" + asked.caseFile() + "/consultations/" + asked.id()
                : "/staff/consultations/" + asked.id();
    }

    public List<Choice> fields(Frame frame) {
        return Stream.of(Field.values())
                .map(each -> new Choice(each.name(), frame.text(each.nameKey())))
                .toList();
    }

    public String field() {
        return query.field() == null ? "" : query.field().name();
    }

    /** To what the list is narrowed, in words. */
    public List<String> narrowing(Frame frame) {
        var words = new ArrayList<String>();
        if (query.field() != null) {
            words.add(frame.text(query.field().nameKey()));
        }
        if (!query.language().isEmpty()) {
            words.add(frame.languageName(query.language()));
        }
        if (query.mine()) {
            words.add(frame.text("consult.filter.mine." + query.view()));
        }
        if (query.late()) {
            words.add(frame.text("consult.overdue"));
        }
        return words;
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
