package org.kapocs.desk.consult.staff;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kapocs.desk.consult.Consultation;
import org.kapocs.desk.consult.Consultations;
import org.kapocs.desk.consult.Question;
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

/** Asking an expert in a case, on one page; and asking somebody else instead. */
@Controller
@ForStaff(Action.WORK_CASES)
@RequestMapping("/staff/cases/{id}/consultations")
class AskPages {
    private final Consultations consultations;
    private final AskView view;

    AskPages(Consultations consultations, AskView view) {
        this.consultations = consultations;
        this.view = view;
    }

    @GetMapping("/new")
    Reply form(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Who.Staff who, Language reader) {
        var asked = new Form(sent);
        UUID draft = asked.idOrNull("draft");
        UUID follows = asked.idOrNull("follows");
        Typed typed = draft != null
                ? Typed.of(of(who, id, draft), false)
                : follows != null ? Typed.of(of(who, id, follows), true) : new Typed(Form.empty());
        typed.form().with("follows", follows).with("once", UUID.randomUUID());
        return view.of(who, id, typed, null, Map.of(), reader);
    }

    @PostMapping
    Reply ask(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Who.Staff who, Language reader) {
        var typed = new Typed(sent);
        try {
            String once = typed.text("once");
            Question question = typed.question();
            UUID follows = typed.follows();
            if (follows == null) {
                consultations.ask(who, id, question, typed.draft(), once);
            } else {
                consultations.passOn(who, of(who, id, follows).id(), question, typed.draft(), once);
            }
            return new SeeOther("/staff/cases/" + id + "#consultations", "consult.done.asked");
        } catch (Problem.Invalid invalid) {
            return view.of(who, id, typed, null, invalid.fields(), reader);
        } catch (Problem.Conflict | Problem.Refused notNow) {
            return view.of(who, id, typed, notNow.key(), Map.of(), reader);
        }
    }

    /** Keeps the question and goes to record the consent that it needs; from there the way leads back. */
    @PostMapping("/consent")
    Reply consent(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Who.Staff who, Language reader) {
        var typed = new Typed(sent);
        try {
            Question question = typed.question();
            UUID kept = consultations.keep(who, id, question, typed.draft(), typed.text("once"));
            String again = typed.follows() == null ? "" : "&follows=" + typed.follows();
            String back = "/staff/cases/" + id + "/consultations/new?draft=" + kept + again;
            String sections = question.sections().stream()
                    .sorted()
                    .map(each -> "&sections=" + each)
                    .collect(Collectors.joining());
            return new SeeOther("/staff/cases/" + id + "/consents/new?organization=" + question.to() + sections
                    + "&back=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
        } catch (Problem.Invalid invalid) {
            return view.of(who, id, typed, null, invalid.fields(), reader);
        } catch (Problem.Conflict | Problem.Refused notNow) {
            return view.of(who, id, typed, notNow.key(), Map.of(), reader);
        }
    }

    /** A question is reached through its own case only. */
    private Consultation of(Who.Staff who, UUID caseId, UUID id) {
        return consultations.ofCase(who, caseId).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(Problem.Missing::new);
    }
}
