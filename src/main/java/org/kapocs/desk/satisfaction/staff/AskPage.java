package org.kapocs.desk.satisfaction.staff;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kapocs.desk.satisfaction.Question;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;

/**
 * How the client of a closed case can be asked.
 *
 * @param picked the tag of the language that was picked; empty for the one in which they are asked already
 */
public record AskPage(
        UUID caseId, String number, AskPiece ask, Question question, String picked, Map<String, String> errors)
        implements Page {
    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 400;
    }

    public String caseAddress() {
        return "/staff/cases/" + caseId;
    }

    /** The tag of the language in which the client is asked; empty while nobody has picked one. */
    public String language() {
        return !picked.isEmpty() || question.language().equals(Question.NO_LANGUAGE) ? picked : question.language();
    }

    /** The languages of the house. */
    public List<Choice> languages(Frame frame) {
        return frame.languages().stream()
                .map(each -> new Choice(each.tag(), frame.languageName(each.tag())))
                .toList();
    }

    /** The addresses alone: whoever came here wants one of them. */
    public List<Choice> addresses(Frame frame) {
        return ask.choices(frame).stream()
                .filter(each -> !each.value().isEmpty())
                .toList();
    }
}
