package org.kapocs.desk.papers.staff;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.papers.KeptPaper;
import org.kapocs.desk.papers.Papers.MaskedDocument;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.web.Page;

/**
 * The papers of a case, closed.
 *
 * @param documents the documents as they are told apart, by paper
 */
public record PapersPage(Case file, List<KeptPaper> papers, Map<UUID, MaskedDocument> documents) implements Page {
    private static final List<Purpose> PURPOSES =
            List.of(Purpose.PAPERS_FORM, Purpose.PAPERS_AUTHORITY, Purpose.PAPERS_CHECK);

    public String head() {
        return "/staff/cases/" + file.id();
    }

    public String address(KeptPaper paper) {
        return head() + "/papers/" + paper.id();
    }

    public String what(KeptPaper paper) {
        return paper.kind() == KeptPaper.Kind.DOCUMENT ? "document" : "status";
    }

    /** For what one may be seen. */
    public List<Purpose> purposes() {
        return PURPOSES;
    }
}
