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
import org.kapocs.shared.web.SentFile;
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
@ForStaff(Action.ANSWER_REFERRALS)
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
        return page(who, id, Begun.NOTHING, Map.of(), Notice.NONE, List.of());
    }

    @PostMapping("/{id}/accept")
    Reply accept(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Who.Staff who, Language reader) {
        var form = new Form(sent);
        Begun begun = Begun.of(form);
        return done(who, id, begun, "referral.done.accepted", begun.unanswered(), () -> {
            if (form.has("all")) {
                inbox.acceptAll(who, id, begun.typed().said(languages, reader, form));
            } else {
                inbox.accept(who, id, begun.typed().said(languages, reader, form));
            }
        });
    }

    @PostMapping("/{id}/decline")
    Reply decline(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Who.Staff who) {
        var form = new Form(sent);
        Optional<Refusal> refusal = form.one(Refusal.class, "reason");
        Begun begun = Begun.of(form);
        return refusal.isEmpty()
                ? page(who, id, begun, Map.of("reason", "referral.choose"), Notice.NONE, List.of())
                : done(who, id, begun, "referral.done.declined", begun, () -> inbox.decline(who, id, refusal.get()));
    }

    /** How it went, a message to the client, or both. */
    @PostMapping("/{id}/report")
    Reply report(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Who.Staff who, Language reader) {
        var form = new Form(sent);
        Begun begun = Begun.of(form);
        Optional<Report> chosen = form.one(Report.class, "report");
        if (chosen.isEmpty() && !form.has("message")) {
            return page(who, id, begun, Map.of("report", "referral.choose"), Notice.NONE, List.of());
        }
        return done(who, id, begun, "referral.done.reported", begun.unanswered(), () -> {
            if (chosen.isPresent()) {
                inbox.report(who, id, chosen.get(), begun.typed().said(languages, reader, form));
            } else {
                inbox.tell(who, id, begun.typed().said(languages, reader, form));
            }
        });
    }

    /** To who refers, not to the client. */
    @PostMapping("/{id}/turn")
    Reply write(@PathVariable UUID id, Who.Staff who, HttpServletRequest request) {
        conversations.demandTheirs(who, id);
        try (SentForm sent = enclosures.read(request)) {
            List<String> files = sent.files().stream().map(SentFile::name).toList();
            return written(who, id, sent.form(), files, enclosures.look(sent.files()));
        }
    }

    private Reply written(Who.Staff who, UUID id, Form form, List<String> files, Enclosures.Looked looked) {
        Begun begun = Begun.of(form);
        if (!looked.turned().isEmpty()) {
            return page(who, id, begun, Map.of(), Notice.NONE, looked.turned());
        }
        return done(
                who,
                id,
                new Begun(begun.typed(), begun.written(), files),
                "referral.done.wrote",
                new Begun(begun.typed(), "", List.of()),
                () -> conversations.answer(who, id, begun.written(), form.text("once"), looked.fit()));
    }

    @PostMapping("/{id}/handler")
    Reply assign(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Who.Staff who) {
        var form = new Form(sent);
        UUID colleague = Optional.ofNullable(form.idOrNull("colleague")).orElseThrow(Problem.Missing::new);
        Begun begun = Begun.of(form);
        return done(
                who,
                id,
                begun,
                "referral.done.assigned",
                begun,
                () -> inbox.assign(who, id, form.number("version"), colleague));
    }

    /**
     * Who comes too late sees how it stands now; what was typed is never lost.
     *
     * @param sent all that stood on the page
     * @param left what of it was not for this button
     */
    private Reply done(Who.Staff who, UUID id, Begun sent, String told, Begun left, Runnable verb) {
        try {
            verb.run();
        } catch (Problem.Conflict tooLate) {
            boolean quicker = tooLate.key().equals("referral.inbox.quicker");
            return page(who, id, sent, Map.of(), quicker ? Notice.QUICKER : Notice.LATE, List.of());
        } catch (Problem.Invalid invalid) {
            return page(who, id, sent, invalid.fields(), Notice.NONE, List.of());
        }
        return left.nothing()
                ? new SeeOther("/staff/inbox/" + id, told)
                : page(who, id, left, Map.of(), Notice.NONE, List.of());
    }

    /**
     * What was begun on the page. What was not for the button that was pressed stays where it is.
     *
     * @param typed the answer to the client
     * @param written to who refers
     * @param files names of those that were to go with it: a browser fills none in again, so that they are told of
     */
    private record Begun(Typed typed, String written, List<String> files) {
        static final Begun NOTHING = new Begun(Typed.NOTHING, "", List.of());

        /** A form without parts sends of a file its name. */
        static Begun of(Form form) {
            return new Begun(
                    Typed.of(form),
                    form.text("text"),
                    form.all("file").stream().filter(name -> !name.isBlank()).toList());
        }

        /** Beside the answer to the client. */
        Begun unanswered() {
            return new Begun(Typed.NOTHING, written, files);
        }

        boolean nothing() {
            return typed.report().isBlank() && typed.message().isBlank() && written.isBlank() && files.isEmpty();
        }
    }

    private Reply page(
            Who.Staff who,
            UUID id,
            Begun begun,
            Map<String, String> errors,
            Notice notice,
            List<Enclosures.Turned> turned) {
        InboxView seen = inbox.open(who, id);
        var along = new Along(enclosures.of(who, Turn.withFiles(seen.turns())));
        var toSend = new Enclosures.ToSend(enclosures.megabytes(), turned, List.of());
        var answer = new Answering(seen.view(), begun.typed(), errors, notice);
        return new InboxReferralPage(seen, along, toSend, answer, who.account(), begun.written(), begun.files());
    }
}
