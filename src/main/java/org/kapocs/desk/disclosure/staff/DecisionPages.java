package org.kapocs.desk.disclosure.staff;

import java.util.UUID;
import org.kapocs.desk.disclosure.Decisions;
import org.kapocs.desk.disclosure.Extent;
import org.kapocs.desk.disclosure.Faults;
import org.kapocs.desk.disclosure.Field;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Approving and refusing, each by somebody who has just shown who they are. */
@Controller
@ForStaff(value = Action.DECIDE_DISCLOSURES, fresh = true)
@RequestMapping("/staff/disclosures/{id}")
class DecisionPages {
    private final Decisions decisions;
    private final RequestView view;

    DecisionPages(Decisions decisions, RequestView view) {
        this.decisions = decisions;
        this.view = view;
    }

    @PostMapping("/proposal")
    Reply propose(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Who.Staff who, Language language) {
        return view.after(
                who,
                id,
                sent,
                "disclosure.done.proposed",
                typed -> {
                    String whole = typed.text("whole");
                    new Faults()
                            .unless(whole.equals("yes") || whole.equals("no"), "whole", "disclosure.error.choose")
                            .unless(
                                    !typed.form().several(Field.class, "fields").isEmpty(),
                                    "fields",
                                    "disclosure.error.fields")
                            .page("extent", typed.text("extent"))
                            .page("reason", typed.text("reason"))
                            .raise();
                    var extent = new Extent(
                            whole.equals("yes"), typed.form().several(Field.class, "fields"), typed.text("extent"));
                    decisions.propose(who, id, typed.version(), extent, typed.text("reason"));
                },
                language);
    }

    @PostMapping("/approval")
    Reply approve(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Who.Staff who, Language language) {
        return view.after(
                who,
                id,
                sent,
                "disclosure.done.approved",
                typed -> decisions.approve(who, id, typed.version(), typed.text("reason")),
                language);
    }

    @PostMapping("/back")
    Reply takeBack(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Who.Staff who, Language language) {
        return view.after(
                who,
                id,
                sent,
                "disclosure.done.takenback",
                typed -> decisions.takeBack(who, id, typed.version()),
                language);
    }

    @PostMapping("/refusal")
    Reply refuse(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Who.Staff who, Language language) {
        return view.after(
                who,
                id,
                sent,
                "disclosure.done.refused",
                typed -> decisions.refuse(who, id, typed.version(), typed.text("refusal")),
                language);
    }
}
