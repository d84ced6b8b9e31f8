package org.kapocs.desk.consult.staff;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kapocs.desk.consult.Consultation;
import org.kapocs.desk.consult.NoteDraft;
import org.kapocs.facts.knowledge.Wording;
import org.kapocs.facts.need.Topics;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.language.Messages;
import org.kapocs.shared.language.Spoken;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.TypedText;
import org.springframework.stereotype.Component;

/** Reads the form of a note. */
@Component
class NoteForm {
    private final Topics topics;
    private final Languages languages;
    private final Messages messages;

    NoteForm(Topics topics, Languages languages, Messages messages) {
        this.topics = topics;
        this.languages = languages;
        this.messages = messages;
    }

    /** What the answer said, to be rewritten; whoever reads it again does so within a year. */
    static Form begun(Consultation answered, String answer, LocalDate today) {
        return Form.empty()
                .with("text", answer)
                .with("topic", answered.field().topic())
                .with("language", answered.language())
                .with("review", today.plusYears(1));
    }

    static Form of(NoteDraft draft) {
        return Form.empty()
                .with("title", draft.wording().title())
                .with("text", draft.wording().text())
                .with("topic", draft.wording().topic())
                .with("language", draft.wording().language())
                .with("source", draft.wording().source())
                .with("review", draft.reviewOn());
    }

    static Wording wording(Form form) {
        return new Wording(
                TypedText.line(form.text("title")),
                form.text("text"),
                form.text("topic"),
                form.text("language"),
                TypedText.line(form.text("source")));
    }

    /** What is no day is long over, and said so at its field. */
    static LocalDate review(Form form) {
        try {
            return LocalDate.parse(form.text("review"));
        } catch (DateTimeException mistyped) {
            return LocalDate.EPOCH;
        }
    }

    List<Choice> topics(Language reader) {
        return topics.all().stream()
                .map(topic -> new Choice(
                        topic.code(), (topic.parent().isEmpty() ? "" : "– ") + messages.text(reader, topic.nameKey())))
                .toList();
    }

    List<Choice> languages(String chosen, Language reader) {
        return Spoken.sorted(
                        Stream.concat(
                                        languages.open().stream().map(Language::tag),
                                        Stream.of(chosen).filter(Spoken.TAGS::contains))
                                .collect(Collectors.toSet()),
                        reader)
                .stream()
                .map(tag -> new Choice(tag, Spoken.name(tag, reader)))
                .toList();
    }
}
