package org.kapocs.desk.contact.open;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kapocs.desk.contact.Contacts;
import org.kapocs.desk.contact.FilePart;
import org.kapocs.desk.contact.PlainText;
import org.kapocs.shared.access.ForCodeHolder;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A newcomer's own file: what was said, how it stands, who opened it. */
@Controller
@ForCodeHolder
@RequestMapping("/{language:[a-z]{2}}/my/file")
class FilePages {
    private final Contacts contacts;
    private final List<FilePart> parts;
    private final Openings openings;

    FilePages(Contacts contacts, List<FilePart> parts, Openings openings) {
        this.contacts = contacts;
        this.parts =
                parts.stream().sorted(Comparator.comparingInt(FilePart::order)).toList();
        this.openings = openings;
    }

    @GetMapping
    Reply file(Who.CodeHolder who, Language language, @RequestParam Map<String, String> sent) {
        return page(who, language, "", Map.of(), sent.containsKey("sent"));
    }

    @PostMapping
    Reply write(
            Who.CodeHolder who,
            Language language,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String once) {
        String written = PlainText.of(text);
        if (written.isEmpty() || written.length() > PlainText.LONGEST) {
            String wrong = written.isEmpty() ? "contact.ask.error.message" : "contact.ask.error.long";
            return page(who, language, written, Map.of("text", wrong), false);
        }
        contacts.write(who, once, language.tag(), written);
        return new SeeOther("/" + language.tag() + "/my/file?sent=1#messages");
    }

    private FilePage page(
            Who.CodeHolder who, Language language, String written, Map<String, String> errors, boolean sent) {
        var conversation = contacts.get(who, who.contact(), Purpose.OWN_FILE);
        var subjects = Stream.concat(
                        Stream.of(new Subject("contact", who.contact())),
                        parts.stream().flatMap(part -> part.subjects(who).stream()))
                .toList();
        var shown =
                parts.stream().flatMap(part -> part.of(who, language).stream()).toList();
        return new FilePage(conversation, shown, openings.of(subjects), written, errors, sent);
    }
}
