package org.kapocs.desk.papers.open;

import java.util.List;
import java.util.Map;
import org.kapocs.desk.contact.FilePart;
import org.kapocs.desk.papers.KeptPaper;
import org.kapocs.desk.papers.Papers;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.language.Language;
import org.springframework.stereotype.Component;

/** Tells newcomers in their own file that papers of theirs are kept, and lets them see who opened one. */
@Component
class PapersInFile implements FilePart {
    private final Papers papers;

    PapersInFile(Papers papers) {
        this.papers = papers;
    }

    @Override
    public int order() {
        return 15;
    }

    /** Openings also of papers that were removed: who saw them before stays to be read. */
    @Override
    public Added of(Who.CodeHolder who, Language language) {
        List<KeptPaper> all = papers.own(who);
        List<KeptPaper> kept = all.stream().filter(KeptPaper::kept).toList();
        return new Added(
                kept.isEmpty() ? List.of() : List.of(new OwnPapers(kept)),
                all.stream().map(paper -> new Subject("paper", paper.id())).toList(),
                Map.of());
    }
}
