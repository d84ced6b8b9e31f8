package org.kapocs.desk.consult.staff;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.privacy.Section;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Page;

/**
 * The form of a question to an expert.
 *
 * @param label number and client of the case
 * @param tos who can be asked, and in what
 * @param bases why another organization may see something; empty where there is no other
 * @param problem the message key of why it cannot be asked now; null when it can
 */
public record AskPage(
        UUID caseId,
        String label,
        Typed typed,
        List<Choice> tos,
        List<Choice> fields,
        List<Choice> languages,
        List<Choice> urgencies,
        List<Choice> terms,
        List<Choice> sections,
        List<Choice> bases,
        @Nullable String problem,
        Map<String, String> errors)
        implements Page {

    public String head() {
        return "/staff/cases/" + caseId;
    }

    public String address() {
        return head() + "/consultations";
    }

    public boolean again() {
        return typed.follows() != null;
    }

    public List<String> chosen() {
        return typed.form().several(Section.class, "sections").stream()
                .map(Section::name)
                .toList();
    }

    @Override
    public int status() {
        return problem != null ? 409 : errors.isEmpty() ? 200 : 400;
    }
}
