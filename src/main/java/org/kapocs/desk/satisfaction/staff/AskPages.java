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
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
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
                .<Reply>map(question -> page(who, file, question, Form.empty(), Map.of()))
                .orElseGet(() -> new SeeOther("/staff/cases/" + id));
    }

    @PostMapping
    Reply send(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Who.Staff who) {
        var typed = new Form(sent);
        String address = typed.text(AskPiece.FIELD);
        if (address.isEmpty()) {
            return again(who, id, typed, Map.of(AskPiece.FIELD, "satisfaction.error.choose"));
        }
        try {
            satisfaction.send(who, id, address, typed.text(Satisfaction.LANGUAGE), typed.text("once"));
        } catch (Problem.Invalid invalid) {
            return again(who, id, typed, invalid.fields());
        }
        return new SeeOther("/staff/cases/" + id, "satisfaction.done.sent");
    }

    /** Shows the card at once: its link is kept nowhere in the clear. */
    @PostMapping("/card")
    Reply card(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Who.Staff who) {
        var typed = new Form(sent);
        try {
            Satisfaction.Card card = satisfaction.card(who, id, typed.text(Satisfaction.LANGUAGE));
            return new CardPage(id, cases.file(who, id).file().number(), card);
        } catch (Problem.Invalid invalid) {
            return again(who, id, typed, invalid.fields());
        }
    }

    private AskPage again(Who.Staff who, UUID id, Form typed, Map<String, String> errors) {
        CaseFile file = cases.file(who, id);
        Question question =
                satisfaction.of(who, file.file()).orElseThrow(() -> new Problem.Conflict("satisfaction.error.notnow"));
        return page(who, file, question, typed, errors);
    }

    private AskPage page(Who.Staff who, CaseFile file, Question question, Form typed, Map<String, String> errors) {
        return new AskPage(
                file.file().id(),
                file.file().number(),
                new AskPiece(satisfaction.ways(who, file), typed.text(AskPiece.FIELD)),
                question,
                typed.text(Satisfaction.LANGUAGE),
                errors);
    }
}
