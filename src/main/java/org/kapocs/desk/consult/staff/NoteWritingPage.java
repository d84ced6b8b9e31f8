package org.kapocs.desk.consult.staff;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Page;

/**
 * Writing a note out of one's own answer.
 *
 * @param returned why it was given back; empty when it was not
 */
public record NoteWritingPage(
        UUID consultation,
        Form typed,
        List<Choice> topics,
        List<Choice> languages,
        String returned,
        Map<String, String> errors)
        implements Page {

    public String head() {
        return "/staff/consultations/" + consultation;
    }

    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 400;
    }
}
