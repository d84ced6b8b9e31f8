package org.kapocs.desk.rights.staff;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.kapocs.desk.rights.Detail;
import org.kapocs.desk.rights.Holds;
import org.kapocs.desk.rights.Kind;
import org.kapocs.desk.rights.Requests;
import org.kapocs.desk.rights.Shown;
import org.kapocs.desk.rights.Way;
import org.kapocs.desk.rights.Wish;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
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

/** What a client asked of what is kept of them, and what must not be erased. */
@Controller
@ForStaff(Action.HANDLE_RIGHTS)
@RequestMapping("/staff/cases/{id}/rights")
class RightsPages {
    private final Requests requests;
    private final Holds holds;
    private final RightsView view;

    RightsPages(Requests requests, Holds holds, RightsView view) {
        this.requests = requests;
        this.holds = holds;
        this.view = view;
    }

    @GetMapping
    Reply rights(@PathVariable UUID id, Who.Staff who, Language language) {
        return view.page(who, id, Form.empty(), Map.of(), language);
    }

    @PostMapping
    Reply ask(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Who.Staff who, Language language) {
        var form = new Form(sent);
        try {
            Kind kind = form.one(Kind.class, "kind").orElseThrow(() -> missing("kind"));
            requests.ask(
                    who,
                    id,
                    new Wish(
                            kind,
                            form.one(Way.class, "way").orElseThrow(() -> missing("way")),
                            form.one(Shown.class, "shown").orElseThrow(() -> missing("shown")),
                            kind == Kind.CORRECTION
                                    ? form.one(Detail.class, "detail").orElse(null)
                                    : null,
                            form.text("words")),
                    form.text("once"));
            return new SeeOther("/staff/cases/" + id + "/rights", "rights.done.asked");
        } catch (Problem.Invalid invalid) {
            return view.page(who, id, form, invalid.fields(), language);
        }
    }

    @PostMapping("/hold")
    @ForStaff(Action.HOLD_ERASURE)
    Reply hold(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Who.Staff who, Language language) {
        var form = new Form(sent);
        try {
            holds.set(who, id, form.text("reason"), day(form.text("until")), form.text("once"));
            return new SeeOther("/staff/cases/" + id + "/rights", "rights.done.held");
        } catch (Problem.Invalid invalid) {
            return view.page(who, id, form, invalid.fields(), language);
        }
    }

    @PostMapping("/holds/{hold}/end")
    @ForStaff(value = Action.HOLD_ERASURE, fresh = true)
    Reply end(@PathVariable UUID id, @PathVariable UUID hold, Who.Staff who) {
        holds.end(who, id, hold);
        return new SeeOther("/staff/cases/" + id + "/rights", "rights.done.released");
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException mistyped) {
            throw new Problem.Invalid(Map.of("until", "rights.error.until"));
        }
    }

    private static Problem.Invalid missing(String field) {
        return new Problem.Invalid(Map.of(field, "rights.error.choose"));
    }
}
