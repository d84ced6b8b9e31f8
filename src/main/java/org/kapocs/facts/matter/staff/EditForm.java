package org.kapocs.facts.matter.staff;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.matter.Catalogue;
import org.kapocs.facts.matter.Deadline;
import org.kapocs.facts.matter.Entry;
import org.kapocs.facts.matter.Facts;
import org.kapocs.facts.matter.Matter;
import org.kapocs.facts.need.Topic;
import org.kapocs.facts.need.Topics;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.language.Messages;
import org.kapocs.shared.language.Spoken;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Form;
import org.springframework.stereotype.Component;

/** The form of an entry, with what can be chosen in it. */
@Component
class EditForm {
    private static final List<String> POINTS = List.of("none", "inform", "accompany", "submit");

    private final Catalogue catalogue;
    private final Topics topics;
    private final Languages languages;
    private final Messages messages;

    EditForm(Catalogue catalogue, Topics topics, Languages languages, Messages messages) {
        this.catalogue = catalogue;
        this.topics = topics;
        this.languages = languages;
        this.messages = messages;
    }

    /** What it is, as it was typed; of what the house brought along that is settled. */
    static Matter typed(Matter before, Form form) {
        return before.code().isEmpty() || before.added()
                ? new Matter(before.code(), form.text("topic"), form.text("authority"), form.text("point"))
                : before;
    }

    /** A language of the house other than that of the law. */
    String other(String tag) {
        return Optional.of(tag)
                .filter(each -> !each.equals(Facts.LAW))
                .flatMap(languages::of)
                .map(Language::tag)
                .orElse("en");
    }

    EditPage page(
            Matter matter,
            int version,
            Facts facts,
            String other,
            @Nullable Entry saved,
            Map<String, String> errors,
            Language reader) {
        List<Choice> speak = languages.open().stream()
                .map(language -> new Choice(language.tag(), Spoken.name(language.tag(), reader)))
                .toList();
        return new EditPage(
                matter,
                version,
                facts,
                other,
                speak.stream()
                        .filter(each -> !each.value().equals(languages.house().tag()))
                        .toList(),
                new EditPage.Offered(
                        topics.all().stream()
                                .map(topic -> new Choice(topic.code(), indented(topic, reader)))
                                .toList(),
                        choices(catalogue.authorities().stream().sorted().toList(), "authority.", reader),
                        choices(POINTS, "clientpoint.", reader),
                        choices(names(Deadline.Unit.values()), "catalogue.unit.", reader),
                        choices(names(Deadline.Way.values()), "catalogue.way.", reader),
                        speak),
                saved,
                errors);
    }

    private String indented(Topic topic, Language reader) {
        return topic.parent().map(_ -> "– ").orElse("") + messages.text(reader, topic.nameKey());
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private List<Choice> choices(Collection<String> values, String prefix, Language reader) {
        return values.stream()
                .map(value -> new Choice(value, messages.text(reader, prefix + value)))
                .toList();
    }
}
