package org.kapocs.desk.contact.staff;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.kapocs.desk.contact.Contact;
import org.kapocs.desk.contact.Message;
import org.kapocs.desk.contact.NewReply;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.web.TypedText;

/** A reply as it is typed. */
public record ReplyForm(
        String once, String version, String language, String text, String translation, boolean asksBack) {

    /** Begins in the officer's own language, which most reply in; the newcomer is told whichever they choose. */
    static ReplyForm fresh(Contact contact, Language reader) {
        return new ReplyForm(
                UUID.randomUUID().toString(), Integer.toString(contact.version()), reader.tag(), "", "", false);
    }

    static ReplyForm of(Map<String, String> sent) {
        return new ReplyForm(
                sent.getOrDefault("once", ""),
                sent.getOrDefault("version", "0"),
                sent.getOrDefault("language", ""),
                TypedText.of(sent.getOrDefault("text", "")),
                TypedText.of(sent.getOrDefault("translation", "")),
                sent.containsKey("asksBack"));
    }

    /** The same words, to be sent as an answer to what stands there now. */
    ReplyForm again(Contact now) {
        return new ReplyForm(
                UUID.randomUUID().toString(), Integer.toString(now.version()), language, text, translation, asksBack);
    }

    /** Whether anything was typed. */
    boolean begun() {
        return !text.isEmpty() || !translation.isEmpty();
    }

    /** What is wrong; a language must be said, for the newcomer is told it. */
    Map<String, String> errors(Languages languages) {
        var errors = new LinkedHashMap<String, String>();
        if (text.isEmpty()) {
            errors.put("text", "contact.staff.error.text");
        } else if (text.length() > Message.LONGEST) {
            errors.put("text", "contact.staff.error.long");
        }
        if (languages.of(language).isEmpty()) {
            errors.put("language", "contact.staff.error.language");
        }
        if (translation.length() > Message.LONGEST) {
            errors.put("translation", "contact.staff.error.long");
        }
        return errors;
    }

    NewReply reply(String newcomers) {
        var translated = translation.isEmpty() || language.equals(newcomers)
                ? null
                : new Message.Translation(newcomers, translation);
        return new NewReply(
                once,
                version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0,
                language,
                text,
                translated,
                asksBack);
    }
}
