package org.kapocs.desk.rights.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.rights.Ahead;
import org.kapocs.desk.rights.Erasures;
import org.kapocs.desk.rights.Kind;
import org.kapocs.desk.rights.Refusal;
import org.kapocs.desk.rights.Request;
import org.kapocs.desk.rights.Requests;
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

/** Deciding what somebody asked of what is kept of them. */
@Controller
@ForStaff(Action.HANDLE_RIGHTS)
@RequestMapping("/staff/rights/requests/{id}")
class RequestPages {
    private final Requests requests;
    private final Erasures erasures;
    private final Ahead ahead;
    private final RightsView view;
    private final Clock clock;

    RequestPages(Requests requests, Erasures erasures, Ahead ahead, RightsView view, Clock clock) {
        this.requests = requests;
        this.erasures = erasures;
        this.ahead = ahead;
        this.view = view;
        this.clock = clock;
    }

    @GetMapping
    Reply request(@PathVariable UUID id, Who.Staff who, Language language) {
        return page(who, id, Form.empty(), null, Map.of(), language);
    }

    @PostMapping("/correction")
    Reply corrected(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Who.Staff who, Language language) {
        var form = new Form(sent);
        return after(
                who,
                id,
                form,
                "rights.done.corrected",
                () -> requests.corrected(who, id, form.number("version")),
                language);
    }

    @PostMapping("/refusal")
    Reply refuse(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Who.Staff who, Language language) {
        var form = new Form(sent);
        return after(
                who,
                id,
                form,
                "rights.done.refused",
                () -> requests.refuse(
                        who,
                        id,
                        form.number("version"),
                        form.one(Refusal.class, "why")
                                .orElseThrow(() -> new Problem.Invalid(Map.of("why", "rights.error.choose"))),
                        form.text("reason")),
                language);
    }

    @PostMapping("/erasure")
    @ForStaff(value = Action.DECIDE_RIGHTS, fresh = true)
    Reply propose(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Who.Staff who, Language language) {
        var form = new Form(sent);
        return after(
                who,
                id,
                form,
                "rights.done.proposed",
                () -> erasures.propose(who, id, form.number("version")),
                language);
    }

    private Reply after(Who.Staff who, UUID id, Form form, String done, Runnable work, Language reader) {
        try {
            work.run();
            return new SeeOther("/staff/rights/requests/" + id, done);
        } catch (Problem.Invalid invalid) {
            return page(who, id, form, null, invalid.fields(), reader);
        } catch (Problem.Conflict meanwhile) {
            return page(who, id, form, meanwhile.getMessage(), Map.of(), reader);
        } catch (Problem.Refused notNow) {
            return page(who, id, form, Hindrance.of(notNow), Map.of(), reader);
        }
    }

    private RequestPage page(
            Who.Staff who,
            UUID id,
            Form typed,
            @Nullable String hindrance,
            Map<String, String> errors,
            Language reader) {
        Request request = requests.get(who, id);
        boolean erasure = request.kind() == Kind.ERASURE && request.waits();
        return new RequestPage(
                request,
                erasure ? ahead.of(who, request) : null,
                LocalDate.now(clock),
                view.refusals(reader),
                typed,
                hindrance,
                errors);
    }
}
