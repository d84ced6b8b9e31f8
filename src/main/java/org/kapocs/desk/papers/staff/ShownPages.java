package org.kapocs.desk.papers.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.papers.KeptPaper;
import org.kapocs.desk.papers.KeptPaper.Kind;
import org.kapocs.desk.papers.Papers;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The papers of a case: closed, until one is shown for a purpose; and the end of one. */
@Controller
@ForStaff(Action.WORK_CASES)
@RequestMapping("/staff/cases/{id}/papers")
class ShownPages {
    private final Papers papers;
    private final Cases cases;
    private final Clock clock;

    ShownPages(Papers papers, Cases cases, Clock clock) {
        this.papers = papers;
        this.cases = cases;
        this.clock = clock;
    }

    @GetMapping
    Reply closed(@PathVariable UUID id, Who.Staff who) {
        Case file = cases.get(who, id, Purpose.CASEWORK);
        return new PapersPage(file, papers.ofCase(who, id), papers.masked(who, id));
    }

    @PostMapping("/{paper}/shown/document")
    Reply document(@PathVariable UUID id, @PathVariable UUID paper, @RequestParam Purpose purpose, Who.Staff who) {
        return shown(who, papers.kept(who, id, paper, Kind.DOCUMENT), purpose);
    }

    /** A status can do more harm than a number: whoever sits at a desk left open does not see it. */
    @PostMapping("/{paper}/shown/status")
    @ForStaff(value = Action.WORK_CASES, fresh = true)
    Reply status(@PathVariable UUID id, @PathVariable UUID paper, @RequestParam Purpose purpose, Who.Staff who) {
        return shown(who, papers.kept(who, id, paper, Kind.STATUS), purpose);
    }

    @PostMapping("/{paper}/removal/{what}")
    Reply remove(@PathVariable UUID id, @PathVariable UUID paper, @PathVariable String what, Who.Staff who) {
        papers.remove(who, papers.kept(who, id, paper, PaperPages.kind(what)));
        return new SeeOther("/staff/cases/" + id + "/papers", "papers.done.removed");
    }

    private Reply shown(Who.Staff who, KeptPaper kept, Purpose purpose) {
        if (!purpose.name().startsWith("PAPERS_")) {
            throw new Problem.Invalid(Map.of());
        }
        Case file = cases.get(who, kept.caseFile(), Purpose.CASEWORK);
        return new ShownPage(file, kept, papers.show(who, kept, purpose), LocalDate.now(clock));
    }
}
