package org.kapocs.desk.papers.staff;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.papers.KeptPaper;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Page;

/**
 * The form of a paper.
 *
 * @param corrected what it replaces; null when it is recorded
 * @param reasons for what it may be kept
 * @param kinds of documents or of status
 * @param changed whether somebody corrected it meanwhile, so that nothing was done
 */
public record PaperPage(
        Case file,
        KeptPaper.Kind kind,
        @Nullable KeptPaper corrected,
        PaperForm form,
        List<Choice> reasons,
        List<Choice> kinds,
        List<Choice> countries,
        boolean changed,
        Map<String, String> errors)
        implements Page {

    @Override
    public int status() {
        return changed ? 409 : errors.isEmpty() ? 200 : 400;
    }

    public boolean document() {
        return kind == KeptPaper.Kind.DOCUMENT;
    }

    public String head() {
        return "/staff/cases/" + file.id();
    }

    public String action() {
        return head() + "/papers/" + (corrected == null ? "" : corrected.id() + "/correction/")
                + (document() ? "document" : "status");
    }

    public String titleKey() {
        return (corrected == null ? "papers.new." : "papers.correct.") + kind;
    }
}
