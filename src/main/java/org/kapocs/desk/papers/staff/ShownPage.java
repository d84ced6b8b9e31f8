package org.kapocs.desk.papers.staff;

import java.time.LocalDate;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.papers.Countries;
import org.kapocs.desk.papers.KeptPaper;
import org.kapocs.desk.papers.Paper;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.web.Page;

/** A paper, open. It is the answer to a form and has no address of its own. */
public record ShownPage(Case file, KeptPaper kept, Paper paper, LocalDate today) implements Page {

    public String back() {
        return "/staff/cases/" + file.id() + "/papers";
    }

    public boolean expired() {
        LocalDate until = paper.until();
        return until != null && until.isBefore(today);
    }

    public String country(Paper.Document document, Language reader) {
        return Countries.name(document.country(), reader);
    }

    @Override
    public String toString() {
        return "a paper that is shown";
    }
}
