package org.kapocs.desk.assessment.staff;

import org.jspecify.annotations.Nullable;
import org.kapocs.desk.assessment.Assessment;
import org.kapocs.facts.form.FilledPage;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.web.Page;

/**
 * A page of a form that is filled in for a client.
 *
 * @param number of the page, from 0
 * @param filled what stands on it; with what was typed when somebody else saved it meanwhile
 * @param why it is corrected, as it was typed
 * @param told whether the form speaks the client's language
 * @param drafted the client's language when a machine wrote the form in it and nobody has read that; else null
 * @param more whether an answer brought up more questions
 * @param problem the message key of why it cannot be saved now; null when it can
 */
public record FillPage(
        String caseLabel,
        Assessment about,
        int number,
        int pages,
        boolean first,
        FilledPage filled,
        String why,
        boolean told,
        @Nullable Language drafted,
        boolean more,
        @Nullable String problem)
        implements Page {

    public String back() {
        return "/staff/cases/" + about.caseFile() + "/assessments";
    }

    public String address() {
        return back() + "/" + about.id();
    }

    @Override
    public int status() {
        return filled.mine() || problem != null ? 409 : filled.errors().isEmpty() ? 200 : 400;
    }
}
