package org.kapocs.desk.satisfaction.staff;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kapocs.desk.satisfaction.Question;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;

/** How the client of a closed case can be asked. */
public record AskPage(UUID caseId, String number, AskPiece ask, Question question, Map<String, String> errors)
        implements Page {
    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 400;
    }

    public String caseAddress() {
        return "/staff/cases/" + caseId;
    }

    /** The addresses alone: whoever came here wants one of them. */
    public List<Choice> addresses(Frame frame) {
        return ask.choices(frame).stream()
                .filter(each -> !each.value().isEmpty())
                .toList();
    }
}
