package org.kapocs.desk.papers.staff;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.papers.KeptPaper;
import org.kapocs.desk.papers.KeptPaper.Kind;
import org.kapocs.desk.papers.Papers;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Recording a paper, and typing it anew where it was wrong. What is typed goes with the body of a form only. */
@Controller
@ForStaff(Action.WORK_CASES)
@RequestMapping("/staff/cases/{id}/papers")
class PaperPages {
    private final Papers papers;
    private final Cases cases;
    private final PaperChoices choices;

    PaperPages(Papers papers, Cases cases, PaperChoices choices) {
        this.papers = papers;
        this.cases = cases;
        this.choices = choices;
    }

    @GetMapping("/{what}")
    Reply form(@PathVariable UUID id, @PathVariable String what, Who.Staff who, Language language) {
        List<String> reasons = papers.reasons(who, id);
        var form = PaperForm.fresh(reasons, UUID.randomUUID().toString());
        return page(who, id, kind(what), null, form, false, Map.of(), language);
    }

    @PostMapping("/{what}")
    Reply record(
            @PathVariable UUID id,
            @PathVariable String what,
            @RequestParam Map<String, String> sent,
            Who.Staff who,
            Language language) {
        var form = PaperForm.of(sent);
        try {
            papers.record(who, id, form.paper(kind(what)), form.reason(), form.once());
            return new SeeOther("/staff/cases/" + id, "papers.done.recorded");
        } catch (Problem.Invalid invalid) {
            return page(who, id, kind(what), null, form, false, invalid.fields(), language);
        }
    }

    @GetMapping("/{paper}/correction/{what}")
    Reply correction(
            @PathVariable UUID id,
            @PathVariable UUID paper,
            @PathVariable String what,
            Who.Staff who,
            Language language) {
        KeptPaper kept = papers.kept(who, id, paper, kind(what));
        return page(who, id, kind(what), kept, PaperForm.of(Map.of()), false, Map.of(), language);
    }

    @PostMapping("/{paper}/correction/{what}")
    Reply correct(
            @PathVariable UUID id,
            @PathVariable UUID paper,
            @PathVariable String what,
            @RequestParam int version,
            @RequestParam Map<String, String> sent,
            Who.Staff who,
            Language language) {
        KeptPaper kept = papers.kept(who, id, paper, kind(what));
        var form = PaperForm.of(sent);
        try {
            papers.correct(who, kept, version, form.paper(kind(what)));
            return new SeeOther("/staff/cases/" + id + "/papers", "papers.done.corrected");
        } catch (Problem.Invalid invalid) {
            return page(who, id, kind(what), kept, form, false, invalid.fields(), language);
        } catch (Problem.Conflict meanwhile) {
            return page(who, id, kind(what), kept, form, true, Map.of(), language);
        }
    }

    static Kind kind(String what) {
        return switch (what) {
            case "document" -> Kind.DOCUMENT;
            case "status" -> Kind.STATUS;
            default -> throw new Problem.Missing();
        };
    }

    private PaperPage page(
            Who.Staff who,
            UUID id,
            Kind kind,
            @Nullable KeptPaper corrected,
            PaperForm form,
            boolean changed,
            Map<String, String> errors,
            Language reader) {
        Case file = cases.get(who, id, Purpose.CASEWORK);
        return new PaperPage(
                file,
                kind,
                corrected,
                form,
                corrected == null ? choices.reasons(papers.reasons(who, id), reader) : List.of(),
                kind == Kind.DOCUMENT ? choices.documents(reader) : choices.statuses(reader),
                kind == Kind.DOCUMENT ? choices.countries(reader) : List.of(),
                changed,
                errors);
    }
}
