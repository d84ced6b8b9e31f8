package org.kapocs.desk.casework.staff;

import java.util.Map;
import java.util.UUID;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.CaseFile;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.casework.Change;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.kapocs.shared.web.TypedText;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the caseworker would tell a colleague. */
@Controller
@ForStaff(Action.WORK_CASES)
@RequestMapping("/staff/cases/{id}/summary")
class SummaryPages {
    static final int LONGEST = 20_000;

    private final Cases cases;

    SummaryPages(Cases cases) {
        this.cases = cases;
    }

    @GetMapping
    Reply form(@PathVariable UUID id, Who.Staff who) {
        CaseFile file = cases.file(who, id);
        return new SummaryPage(
                CaseHead.of(file), file.file().version(), file.file().summary(), null, Map.of());
    }

    @PostMapping
    Reply save(
            @PathVariable UUID id, @RequestParam int version, @RequestParam(name = "text") String sent, Who.Staff who) {
        String text = TypedText.of(sent);
        if (text.length() > LONGEST) {
            CaseHead head = CaseHead.of(cases.file(who, id));
            return new SummaryPage(head, version, text, null, Map.of("text", "casework.error.long"));
        }
        return switch (cases.summarise(who, id, version, text)) {
            case Change.Done _ -> new SeeOther("/staff/cases/" + id, "casework.done.summary");
            case Change.Outdated outdated -> both(who, id, text, outdated.saved());
        };
    }

    private SummaryPage both(Who.Staff who, UUID id, String text, Case saved) {
        return new SummaryPage(CaseHead.of(cases.file(who, id)), saved.version(), text, saved.summary(), Map.of());
    }
}
