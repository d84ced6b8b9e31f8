package org.kapocs.desk.satisfaction.staff;

import java.util.Map;
import java.util.UUID;
import org.kapocs.desk.casework.CaseFile;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.satisfaction.Question;
import org.kapocs.desk.satisfaction.Satisfaction;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks the client of a closed case: by a letter, or by a card that is printed or shown. */
@Controller
@ForStaff(Action.WORK_CASES)
@RequestMapping("/staff/cases/{id}/satisfaction")
class AskPages {
    private final Satisfaction satisfaction;
    private final Cases cases;

    AskPages(Satisfaction satisfaction, Cases cases) {
        this.satisfaction = satisfaction;
        this.cases = cases;
    }

    @GetMapping
    Reply ask(@PathVariable UUID id, Who.Staff who) {
        CaseFile file = cases.file(who, id);
        return satisfaction
                .of(who, file.file())
                .<Reply>map(question -> page(who, file, question, Map.of()))
                .orElseGet(() -> new SeeOther("/staff/cases/" + id));
    }

    @PostMapping
    Reply send(
            @PathVariable UUID id,
            @RequestParam(name = AskPiece.FIELD, defaultValue = "") String address,
            @RequestParam String once,
            Who.Staff who) {
        if (address.isEmpty()) {
            CaseFile file = cases.file(who, id);
            Question question =
                    satisfaction.of(who, file.file()).orElseThrow(() -> new Problem.Conflict("satisfaction.error.notnow"));
            return page(who, file, question, Map.of(AskPiece.FIELD, "satisfaction.error.choose"));
        }
        satisfaction.send(who, id, address, once);
        return new SeeOther("/staff/cases/" + id, "satisfaction.done.sent");
    }

    /** Shows the card at once: its link is kept nowhere in the clear. */
    @PostMapping("/card")
    Reply card(@PathVariable UUID id, Who.Staff who) {
        Satisfaction.Card card = satisfaction.card(who, id);
        return new CardPage(id, cases.file(who, id).file().number(), card);
    }

    private AskPage page(Who.Staff who, CaseFile file, Question question, Map<String, String> errors) {
        return new AskPage(
                file.file().id(),
                file.file().number(),
                new AskPiece(satisfaction.ways(who, file), ""),
                question,
                errors);
    }
}
