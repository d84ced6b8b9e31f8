package org.kapocs.desk.contact.staff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kapocs.desk.contact.Contact;
import org.kapocs.desk.contact.Message;
import org.kapocs.desk.contact.NewReply;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.language.Unlike;
import org.kapocs.shared.web.Form;

/**
 * A reply as it is typed.
 *
 * @param files names of those that were to go with it: a browser fills none in again, so that they are told of
 * @param reads how the newcomer gets to read it: a {@link Reads} by name, or nothing where it is not chosen yet
 * @param sure what of it is in the language that is said, whatever its letters look like
 */
public record ReplyForm(
        String once,
        String version,
        String language,
        String text,
        String translation,
        boolean asksBack,
        String reads,
        List<String> files,
        List<String> sure) {

    /** How the newcomer gets to read a reply. Named {@code contact.staff.reads.<NAME>}. */
    enum Reads {
        /** It is written in their language. */
        THEIRS,
        /** It is in another one, and what it says in theirs goes with it. */
        TRANSLATED,
        /** It goes out in another one, which they are told. */
        UNTRANSLATED
    }

    /**
     * Begins in the officer's own language, which most reply in. Where that is not the newcomer's, how they get to read it
     * is chosen before it is sent: no file is lost by being asked afterwards.
     */
    static ReplyForm fresh(Contact contact, Language reader) {
        return new ReplyForm(
                UUID.randomUUID().toString(),
                Integer.toString(contact.version()),
                reader.tag(),
                "",
                "",
                false,
                reader.tag().equals(contact.language()) ? Reads.THEIRS.name() : "",
                List.of(),
                List.of());
    }

    /** A form without parts sends of a file its name. */
    static ReplyForm of(Form sent) {
        return of(
                sent, sent.all("file").stream().filter(name -> !name.isBlank()).toList());
    }

    /** Asked whether it is another language, one press says so: then it goes out in that one, or without its translation. */
    static ReplyForm of(Form sent, List<String> files) {
        boolean instead = sent.has("instead");
        boolean without = sent.has("without");
        boolean alone = without || instead && !sent.text("reads").equals(Reads.TRANSLATED.name());
        return new ReplyForm(
                sent.text("once"),
                sent.has("version") ? sent.text("version") : "0",
                sent.text(instead ? "instead" : "language"),
                sent.text("text"),
                without ? "" : sent.text("translation"),
                sent.has("asksBack"),
                alone ? Reads.UNTRANSLATED.name() : sent.text("reads"),
                files,
                sent.all("sure"));
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
                reads,
                files,
                sure);
    }

    /** Whether anything was typed, or a file chosen. */
    boolean begun() {
        return !text.isEmpty() || !translation.isEmpty() || !files.isEmpty();
    }

    /**
     * What is wrong; a language must be said, for the newcomer is told it. What they may not be able to read goes out
     * translated, or so on purpose. A field that the choice hides sends what was typed into it before.
     */
    Map<String, String> errors(Languages languages, String newcomers) {
        var errors = new LinkedHashMap<String, String>();
        if (text.isEmpty()) {
            errors.put("text", "contact.staff.error.text");
        } else if (text.length() > Message.LONGEST) {
            errors.put("text", "contact.staff.error.long");
        }
        if (languages.of(written(newcomers)).isEmpty()) {
            errors.put("language", "contact.staff.error.language");
        }
        if (!translation.isEmpty()
                && (chosen(Reads.UNTRANSLATED) || written(newcomers).equals(newcomers))) {
            errors.put("translation", "contact.staff.error.leftout");
        } else if (translation.length() > Message.LONGEST) {
            errors.put("translation", "contact.staff.error.long");
        } else if (errors.isEmpty()
                && translation.isEmpty()
                && !written(newcomers).equals(newcomers)) {
            unread(errors);
        }
        return errors;
    }

    /** What is to be asked first, because the letters are of another language than the one that is said. */
    Optional<Doubt> doubt(Languages languages, String newcomers, Language reader) {
        return Doubt.of(
                Unlike.of(text, written(newcomers), languages.open(), reader),
                Unlike.of(translation, newcomers, languages.open(), reader),
                sure);
    }

    private void unread(Map<String, String> errors) {
        if (chosen(Reads.TRANSLATED)) {
            errors.put("translation", "contact.staff.error.translation");
        } else if (!chosen(Reads.UNTRANSLATED)) {
            errors.put("reads", "contact.staff.error.reads");
        }
    }

    private boolean chosen(Reads which) {
        return which.name().equals(reads);
    }

    /** The language it is in; of the newcomer's own, no other field needs to say it. */
    private String written(String newcomers) {
        return chosen(Reads.THEIRS) ? newcomers : language;
    }

    NewReply reply(String newcomers) {
        boolean goesAlong = !translation.isEmpty() && !written(newcomers).equals(newcomers);
        var translated = goesAlong ? new Message.Translation(newcomers, translation) : null;
        return new NewReply(
                once,
                version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0,
                written(newcomers),
                text,
                translated,
                asksBack);
    }
}
