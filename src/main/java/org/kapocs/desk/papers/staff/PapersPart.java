package org.kapocs.desk.papers.staff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.CasePart;
import org.kapocs.desk.casework.Happening;
import org.kapocs.desk.papers.KeptPaper;
import org.kapocs.desk.papers.Papers;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.web.Piece;
import org.springframework.stereotype.Component;

/** What papers add to the page of a case, for one question to the database, and to the list of cases, for none. */
@Component
class PapersPart implements CasePart {
    private final Papers papers;

    PapersPart(Papers papers) {
        this.papers = papers;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Added of(Who.Staff who, Case file, boolean writable) {
        List<KeptPaper> all = papers.ofCase(who, file.id());
        var happenings = new ArrayList<Happening>();
        for (KeptPaper paper : all) {
            happenings.add(happening(paper, paper.recordedAt(), "recorded", paper.recordedBy()));
            if (paper.removedAt() != null) {
                happenings.add(happening(paper, paper.removedAt(), "removed", paper.removedBy()));
            }
        }
        var kept = all.stream().filter(KeptPaper::kept).toList();
        return new Added(List.of(new CasePapers(file.id(), kept, writable)), happenings);
    }

    @Override
    public Openable openable(Who.Staff who, Case file) {
        List<Subject> ours = papers.ofCase(who, file.id()).stream()
                .map(each -> new Subject("paper", each.id()))
                .toList();
        return new Openable(ours, Map.of());
    }

    @Override
    public List<Piece> searches(Who.Staff who) {
        return who.may(Action.WORK_CASES) ? List.of(new FindPiece()) : List.of();
    }

    private static Happening happening(KeptPaper paper, Instant at, String did, @Nullable UUID account) {
        return new Happening(
                at,
                Happening.Kind.FILE,
                "papers.did." + did + "." + paper.kind(),
                Map.of("reason", new Happening.Words(paper.reason())),
                account,
                null);
    }
}
