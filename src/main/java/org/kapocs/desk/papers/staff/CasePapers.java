package org.kapocs.desk.papers.staff;

import java.util.List;
import java.util.UUID;
import org.kapocs.desk.papers.KeptPaper;
import org.kapocs.shared.web.Piece;

/**
 * That papers are kept in a case; nothing of what is in them.
 *
 * @param writable whether one can be recorded
 */
public record CasePapers(UUID caseId, List<KeptPaper> papers, boolean writable) implements Piece {

    public String address() {
        return "/staff/cases/" + caseId + "/papers";
    }

    public boolean status() {
        return papers.stream().anyMatch(paper -> paper.kind() == KeptPaper.Kind.STATUS);
    }
}
