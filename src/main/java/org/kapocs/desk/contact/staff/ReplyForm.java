package org.kapocs.desk.contact.staff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kapocs.desk.contact.Contact;
import org.kapocs.desk.contact.Message;
import org.kapocs.desk.contact.NewReply;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.web.Form;

/**
 * A reply as it is typed.
 *
 * @param files names of those that were to go with it: a browser fills none in again, so that they are told of
 * @param untranslated whether the officer, once warned, chose to send it in a language that is not the newcomer's
 */
public record ReplyForm(
        String once,
        String version,
        String language,
        String text,
        String translation,
        boolean asksBack,
        boolean untranslated,
        List<String> files) {
    static final String NOT_THEIRS = "contact.staff.error.untranslated";

    /** Begins in the officer's own language, which most reply in; the newcomer is told whichever they choose. */
    static ReplyForm fresh(Contact contact, Language reader) {
        return new ReplyForm(
                UUID.randomUUID().toString(),
                Integer.toString(contact.version()),
                reader.tag(),
                "",
                "",
                false,
                false,
                List.of());
    }

    /** A form without parts sends of a file its name. */
    static ReplyForm of(Form sent) {
        return of(
                sent, sent.all("file").stream().filter(name -> !name.isBlank()).toList());
    }

    static ReplyForm of(Form sent, List<String> files) {
        return new ReplyForm(
                sent.text("once"),
                sent.has("version") ? sent.text("version") : "0",
                sent.text("language"),
                sent.text("text"),
                sent.text("translation"),
                sent.has("asksBack"),
                sent.has("untranslated"),
                files);
    }

    /** The same words, to be sent as an answer to what stands there now. */
    ReplyForm again(Contact now) {
        return new ReplyForm(
                UUID.randomUUID().toString(),
                Integer.toString(now.version()),
                language,
                text,
                translation,
                asksBack,
                untranslated,
                files);
    }

    /** Whether anything was typed, or a file chosen. */
    boolean begun() {
        return !text.isEmpty() || !translation.isEmpty() || !files.isEmpty();
    }

    /**
     * What is wrong; a language must be said, for the newcomer is told it. What they may not be able to read does not go
     * out unseen: it is translated, or sent so on purpose.
     */
    Map<String, String> errors(Languages languages, String newcomers) {
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
        } else if (errors.isEmpty() && translation.isEmpty() && !untranslated && !language.equals(newcomers)) {
            errors.put("translation", NOT_THEIRS);
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
