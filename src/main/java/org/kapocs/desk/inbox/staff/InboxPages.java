package org.kapocs.desk.inbox.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kapocs.desk.contact.Along;
import org.kapocs.desk.contact.Enclosures;
import org.kapocs.desk.referral.Answering;
import org.kapocs.desk.referral.Answering.Notice;
import org.kapocs.desk.referral.Answering.Typed;
import org.kapocs.desk.referral.Conversations;
import org.kapocs.desk.referral.Inbox;
import org.kapocs.desk.referral.InboxView;
import org.kapocs.desk.referral.PartnerMessage;
import org.kapocs.desk.referral.Refusal;
import org.kapocs.desk.referral.Report;
import org.kapocs.desk.referral.Turn;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.kapocs.shared.web.SentForm;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was sent to the reader's own organization: its people answer here, without a link. */
@Controller
@ForStaff(Action.REFER)
@RequestMapping("/staff/inbox")
class InboxPages {
    private final Inbox inbox;
    private final Conversations conversations;
    private final Enclosures enclosures;
    private final Languages languages;

    InboxPages(Inbox inbox, Conversations conversations, Enclosures enclosures, Languages languages) {
        this.inbox = inbox;
        this.conversations = conversations;
        this.enclosures = enclosures;
        this.languages = languages;
    }

    @GetMapping("/{id}")
    Reply open(@PathVariable UUID id, Who.Staff who) {
        return page(who, id, Typed.NOTHING, "", Map.of(), Notice.NONE);
    }

    @PostMapping("/{id}/accept")
    Reply accept(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Who.Staff who, Language reader) {
        var form = new Form(sent);
        Typed typed = typed(form);
        return done(who, id, typed, form.text("text"), "referral.done.accepted", Begun.rest(form), () -> {
            if (form.has("all")) {
                inbox.acceptAll(who, id, said(form, reader));
            } else {
                inbox.accept(who, id, said(form, reader));
            }
        });
    }

    @PostMapping("/{id}/decline")
    Reply decline(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Who.Staff who) {
        var form = new Form(sent);
        Optional<Refusal> refusal = form.one(Refusal.class, "reason");
        Typed typed = typed(form);
        return refusal.isEmpty()
                ? page(who, id, typed, form.text("text"), Map.of("reason", "referral.choose"), Notice.NONE)
                : done(
                        who,
                        id,
                        typed,
                        form.text("text"),
                        "referral.done.declined",
                        new Begun(typed, form.text("text")),
                        () -> inbox.decline(who, id, refusal.get()));
    }

    /** How it went, a message to the client, or both. */
    @PostMapping("/{id}/report")
    Reply report(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Who.Staff who, Language reader) {
        var form = new Form(sent);
        Typed typed = typed(form);
        Optional<Report> chosen = form.one(Report.class, "report");
        if (chosen.isEmpty() && !form.has("message")) {
            return page(who, id, typed, form.text("text"), Map.of("report", "referral.choose"), Notice.NONE);
        }
        return done(who, id, typed, form.text("text"), "referral.done.reported", Begun.rest(form), () -> {
            if (chosen.isPresent()) {
                inbox.report(who, id, chosen.get(), said(form, reader));
            } else {
                inbox.tell(who, id, said(form, reader));
            }
        });
    }

    /** To who refers, not to the client. */
    @PostMapping("/{id}/turn")
    Reply write(@PathVariable UUID id, Who.Staff who, HttpServletRequest request) {
        conversations.demandTheirs(who, id);
        try (SentForm sent = enclosures.read(request)) {
            return written(who, id, sent.form(), enclosures.look(sent.files()));
        }
    }

    private Reply written(Who.Staff who, UUID id, Form form, Enclosures.Looked looked) {
        String text = form.text("text");
        if (!looked.turned().isEmpty()) {
            return page(who, id, typed(form), text, Map.of(), Notice.NONE, looked.turned());
        }
        return done(
                who,
                id,
                typed(form),
                text,
                "referral.done.wrote",
                new Begun(typed(form), ""),
                () -> conversations.answer(who, id, text, form.text("once"), looked.fit()));
    }

    @PostMapping("/{id}/handler")
    Reply assign(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Who.Staff who) {
        var form = new Form(sent);
        UUID colleague = Optional.ofNullable(form.idOrNull("colleague")).orElseThrow(Problem.Missing::new);
        return done(
                who,
                id,
                typed(form),
                form.text("text"),
                "referral.done.assigned",
                new Begun(typed(form), form.text("text")),
                () -> inbox.assign(who, id, form.number("version"), colleague));
    }

    private static Typed typed(Form form) {
        return new Typed(form.text("report"), form.text("message"), form.text("in"));
    }

    private PartnerMessage said(Form form, Language reader) {
        return new PartnerMessage(
                form.text("message"),
                languages.of(form.text("in")).orElse(reader).tag(),
                form.text("once"));
    }

    /** Who comes too late sees how it stands now; what was typed is never lost. */
    private Reply done(Who.Staff who, UUID id, Typed typed, String written, String told, Begun begun, Runnable verb) {
        try {
            verb.run();
        } catch (Problem.Conflict tooLate) {
            return page(
                    who,
                    id,
                    typed,
                    written,
                    Map.of(),
                    tooLate.key().equals("referral.inbox.quicker") ? Notice.QUICKER : Notice.LATE);
        } catch (Problem.Invalid invalid) {
            return page(who, id, typed, written, invalid.fields(), Notice.NONE);
        }
        return begun.nothing()
                ? new SeeOther("/staff/inbox/" + id, told)
                : page(who, id, begun.typed(), begun.written(), Map.of(), Notice.NONE);
    }

    /** What else was typed on the page meanwhile, and was not for this button: it stays where it is. */
    private record Begun(Typed typed, String written) {
        static final Begun NOTHING = new Begun(Typed.NOTHING, "");

        /** Beside the answer to the client. */
        static Begun rest(Form form) {
            return new Begun(Typed.NOTHING, form.text("text"));
        }

        boolean nothing() {
            return typed.report().isBlank() && typed.message().isBlank() && written.isBlank();
        }
    }

    private Reply page(Who.Staff who, UUID id, Typed typed, String written, Map<String, String> errors, Notice notice) {
        return page(who, id, typed, written, errors, notice, List.of());
    }

    private Reply page(
            Who.Staff who,
            UUID id,
            Typed typed,
            String written,
            Map<String, String> errors,
            Notice notice,
            List<Enclosures.Turned> turned) {
        InboxView seen = inbox.open(who, id);
        var along = new Along(enclosures.of(who, Turn.withFiles(seen.turns())), enclosures.megabytes(), turned);
        var answer = new Answering(seen.view(), typed, errors, notice);
        return new InboxReferralPage(seen, along, answer, who.account(), written);
    }
}
