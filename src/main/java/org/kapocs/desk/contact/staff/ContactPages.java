package org.kapocs.desk.contact.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kapocs.desk.contact.CaseCodes;
import org.kapocs.desk.contact.Contacts;
import org.kapocs.desk.contact.Conversation;
import org.kapocs.desk.contact.Enclosures;
import org.kapocs.desk.contact.Message;
import org.kapocs.desk.contact.Replied;
import org.kapocs.desk.contact.WrittenIn;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.kapocs.shared.web.SentFile;
import org.kapocs.shared.web.SentForm;
import org.kapocs.shared.web.TypedText;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A contact: read, answered, translated; and a new PIN for whom it is about. */
@Controller
@RequestMapping("/staff/contacts/{id}")
@ForStaff(Action.ANSWER_CONTACTS)
class ContactPages {
    private final Contacts contacts;
    private final WrittenIn written;
    private final CaseCodes codes;
    private final ContactView view;
    private final Enclosures enclosures;
    private final Languages languages;

    ContactPages(
            Contacts contacts,
            WrittenIn written,
            CaseCodes codes,
            ContactView view,
            Enclosures enclosures,
            Languages languages) {
        this.written = written;
        this.enclosures = enclosures;
        this.languages = languages;
        this.contacts = contacts;
        this.codes = codes;
        this.view = view;
    }

    @GetMapping
    @ForStaff(Action.READ_CONTACTS)
    @Transactional
    Reply contact(
            Who.Staff who,
            Language reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "" + Conversation.NEWEST) int before) {
        Conversation conversation = contacts.get(who, id, Purpose.ANSWER, before);
        return view.page(who, reader, conversation, ContactView.Typed.nothing(conversation.contact(), reader));
    }

    @PostMapping("/replies")
    Reply reply(Who.Staff who, Language reader, @PathVariable UUID id, HttpServletRequest request) {
        contacts.demand(who, id);
        try (SentForm sent = enclosures.read(request)) {
            var names = sent.files().stream().map(SentFile::name).toList();
            return replied(who, reader, id, ReplyForm.of(sent.form(), names), sent.files());
        }
    }

    private Reply replied(Who.Staff who, Language reader, UUID id, ReplyForm form, List<SentFile> files) {
        Conversation before = contacts.get(who, id, Purpose.ANSWER);
        String theirs = before.contact().language();
        Map<String, String> errors = form.errors(languages, theirs);
        if (!errors.isEmpty()) {
            return view.page(who, reader, before, ContactView.Typed.of(form, errors));
        }
        Optional<Doubt> doubt = form.doubt(languages, theirs, reader);
        if (doubt.isPresent()) {
            return view.page(who, reader, before, new ContactView.Typed(form, Map.of(), doubt.get(), false, List.of()));
        }
        Enclosures.Looked looked = files.isEmpty() ? Enclosures.Looked.NOTHING : enclosures.look(files);
        if (!looked.turned().isEmpty()) {
            return view.page(who, reader, before, new ContactView.Typed(form, Map.of(), null, false, looked.turned()));
        }
        return switch (contacts.reply(who, id, form.reply(theirs), looked.fit())) {
            case Replied.Done _ -> done(id, "replied");
            case Replied.Outdated outdated ->
                view.page(
                        who,
                        reader,
                        outdated.now(),
                        new ContactView.Typed(form.again(outdated.now().contact()), Map.of(), null, true, List.of()));
        };
    }

    /** What there is to ask before it is sent, while its files are still in the form; nothing of it is kept. */
    @PostMapping("/doubt")
    Reply doubt(
            Who.Staff who,
            Language reader,
            @PathVariable UUID id,
            @RequestParam String theirs,
            @RequestParam MultiValueMap<String, String> sent) {
        contacts.demand(who, id);
        ReplyForm form = ReplyForm.of(new Form(sent));
        return new DoubtPage(
                form.errors(languages, theirs).isEmpty()
                        ? form.doubt(languages, theirs, reader).orElse(null)
                        : null);
    }

    @PostMapping("/messages/{message}/translation")
    Reply translate(
            Who.Staff who,
            @PathVariable UUID id,
            @PathVariable UUID message,
            @RequestParam String language,
            @RequestParam String text) {
        String translation = TypedText.of(text);
        if (translation.isEmpty()
                || translation.length() > Message.LONGEST
                || languages.of(language).isEmpty()) {
            throw new Problem.Invalid(Map.of("text", "contact.staff.error.long"));
        }
        written.translate(who, id, message, new Message.Translation(language, translation));
        return done(id, "translated");
    }

    /** Whoever wrote it says in which language it is, after all. */
    @PostMapping("/messages/{message}/language")
    Reply correct(Who.Staff who, @PathVariable UUID id, @PathVariable UUID message, @RequestParam String language) {
        written.correct(
                who,
                id,
                message,
                languages
                        .of(language)
                        .orElseThrow(() -> new Problem.Invalid(Map.of("language", "contact.staff.error.language"))));
        return done(id, "written");
    }

    /** Shows the new PIN, this once: it is not in the address, and nowhere else. */
    @PostMapping("/pin")
    Reply newPin(Who.Staff who, @PathVariable UUID id, @RequestParam String once) {
        var receipt = codes.newPin(who, id, once);
        return new PinPage(
                id,
                receipt.code().shown(),
                receipt.pin().substring(0, 3) + " " + receipt.pin().substring(3));
    }

    static Reply done(UUID id, String what) {
        return new SeeOther("/staff/contacts/" + id, "contact.done." + what);
    }
}
