package org.kapocs.desk.assessment.staff;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.assessment.Assessment;
import org.kapocs.desk.casework.Case;
import org.kapocs.facts.form.FormVersion;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Page;

/**
 * The assessments of a case, and where one is begun.
 *
 * @param language of the client
 * @param problem the message key of why none can be begun now; null when one can
 */
public record AssessmentsPage(
        Case file,
        String caseLabel,
        List<Assessment> all,
        Map<UUID, String> names,
        List<FormVersion> forms,
        List<Choice> languages,
        String form,
        String language,
        String once,
        @Nullable String problem,
        Map<String, String> errors)
        implements Page {

    public String head() {
        return "/staff/cases/" + file.id();
    }

    public String address() {
        return head() + "/assessments";
    }

    public List<Choice> formChoices() {
        return forms.stream()
                .map(each -> new Choice(each.id().toString(), each.title()))
                .toList();
    }

    @Override
    public int status() {
        return problem != null ? 409 : errors.isEmpty() ? 200 : 400;
    }
}
