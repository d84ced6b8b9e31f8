package org.kapocs.desk.consult.staff;

import java.util.Map;
import java.util.UUID;
import org.kapocs.desk.consult.Advice;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Answering a question as an expert. */
@Controller
@ForStaff(Action.ANSWER_CONSULTATIONS)
@RequestMapping("/staff/consultations/{consultation}")
class ExpertPages {
    private final Advice advice;
    private final ExpertView view;

    ExpertPages(Advice advice, ExpertView view) {
        this.advice = advice;
        this.view = view;
    }

    @GetMapping
    Reply show(@PathVariable UUID consultation, Who.Staff who) {
        return view.page(who, consultation, Form.empty(), null, Map.of());
    }

    @PostMapping("/taking")
    Reply take(@PathVariable UUID consultation, @RequestParam MultiValueMap<String, String> sent, Who.Staff who) {
        return view.after(who, consultation, sent, "consult.done.taken", form -> advice.take(who, consultation));
    }

    @PostMapping("/return")
    Reply giveBack(@PathVariable UUID consultation, @RequestParam MultiValueMap<String, String> sent, Who.Staff who) {
        return view.after(
                who, consultation, sent, "consult.done.givenback", form -> advice.giveBack(who, consultation));
    }

    @PostMapping("/question")
    Reply askBack(@PathVariable UUID consultation, @RequestParam MultiValueMap<String, String> sent, Who.Staff who) {
        return view.after(
                who,
                consultation,
                sent,
                "consult.done.askedback",
                form -> advice.askBack(who, consultation, form.text("text"), form.text("once")));
    }

    @PostMapping("/answer")
    Reply answer(@PathVariable UUID consultation, @RequestParam MultiValueMap<String, String> sent, Who.Staff who) {
        return view.after(
                who,
                consultation,
                sent,
                "consult.done.answered",
                form -> advice.answer(who, consultation, form.text("answer"), form.text("once")));
    }
}
