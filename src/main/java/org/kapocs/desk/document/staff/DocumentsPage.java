package org.kapocs.desk.document.staff;

import java.time.LocalDate;
import java.util.List;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.document.Document;
import org.kapocs.shared.web.Page;

/** All documents of a case, the newest first; those that were removed below. */
public record DocumentsPage(Case file, List<Document> documents, LocalDate today) implements Page {

    public String head() {
        return "/staff/cases/" + file.id();
    }

    public List<Document> kept() {
        return documents.reversed().stream().filter(Document::kept).toList();
    }

    public List<Document> removed() {
        return documents.reversed().stream().filter(each -> !each.kept()).toList();
    }
}
