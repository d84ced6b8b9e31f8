package org.kapocs.desk.consult.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kapocs.desk.consult.Advice;
import org.kapocs.desk.consult.NoteDraft;
import org.kapocs.desk.consult.NoteDrafts;
import org.kapocs.desk.consult.Opened;
import org.kapocs.desk.consult.Turn;
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

/** Writing a note out of one's own answer. */
@Controller
@ForStaff(Action.ANSWER_CONSULTATIONS)
@RequestMapping("/staff/consultations/{consultation}/note")
class NoteWritingPages {
    private final NoteDrafts drafts;
    private final Advice advice;
    private final NoteForm reader;
    private final Clock clock;

    NoteWritingPages(NoteDrafts drafts, Advice advice, NoteForm reader, Clock clock) {
        this.drafts = drafts;
        this.advice = advice;
        this.reader = reader;
        this.clock = clock;
    }

    @GetMapping
    Reply form(@PathVariable UUID consultation, Who.Staff who, Language language) {
        Opened opened = answered(who, consultation);
        Optional<NoteDraft> draft = drafts.of(who, consultation);
        Form form = draft.map(NoteForm::of)
                .orElseGet(() -> NoteForm.begun(opened.consultation(), said(opened), LocalDate.now(clock)));
        return page(consultation, form, draft, Map.of(), language);
    }

    @PostMapping
    Reply write(
            @PathVariable UUID consultation,
            @RequestParam MultiValueMap<String, String> sent,
            Who.Staff who,
            Language language) {
        answered(who, consultation);
        var form = new Form(sent);
        try {
            drafts.write(who, consultation, NoteForm.wording(form), NoteForm.review(form), form.has("nobody"));
            return new SeeOther("/staff/consultations/" + consultation, "consult.done.notewritten");
        } catch (Problem.Invalid invalid) {
            return page(consultation, form, drafts.of(who, consultation), invalid.fields(), language);
        }
    }

    private Opened answered(Who.Staff who, UUID consultation) {
        Opened opened = advice.open(who, consultation);
        if (!opened.consultation().answeredBy(who.account())) {
            throw new Problem.Refused();
        }
        return opened;
    }

    private static String said(Opened opened) {
        return opened.asked().turns().stream()
                .filter(turn -> turn.what() == Turn.What.ANSWERED)
                .map(Turn::text)
                .reduce("", (_, last) -> last);
    }

    private NoteWritingPage page(
            UUID consultation, Form form, Optional<NoteDraft> draft, Map<String, String> errors, Language language) {
        return new NoteWritingPage(
                consultation,
                form,
                reader.topics(language),
                reader.languages(form.text("language"), language),
                draft.map(NoteDraft::returned).orElse(""),
                errors);
    }
}
