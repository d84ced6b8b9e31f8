package org.kapocs.desk.papers.staff;

import java.util.Arrays;
import java.util.List;
import org.kapocs.desk.papers.Countries;
import org.kapocs.desk.papers.DocumentKind;
import org.kapocs.desk.papers.ResidenceStatus;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Messages;
import org.kapocs.shared.web.Choice;
import org.springframework.stereotype.Component;

/** What the forms about papers let one choose, in the reader's language. */
@Component
class PaperChoices {
    private final Messages messages;

    PaperChoices(Messages messages) {
        this.messages = messages;
    }

    List<Choice> documents(Language reader) {
        return named(DocumentKind.values(), "papers.document.", reader);
    }

    List<Choice> statuses(Language reader) {
        return named(ResidenceStatus.values(), "papers.status.", reader);
    }

    List<Choice> countries(Language reader) {
        return Countries.named(reader).entrySet().stream()
                .map(each -> new Choice(each.getKey(), each.getValue()))
                .toList();
    }

    /** Message keys, as they are read. */
    List<Choice> reasons(List<String> keys, Language reader) {
        return keys.stream()
                .map(key -> new Choice(key, messages.text(reader, key)))
                .toList();
    }

    private List<Choice> named(Enum<?>[] values, String prefix, Language reader) {
        return Arrays.stream(values)
                .map(value -> new Choice(value.name(), messages.text(reader, prefix + value.name())))
                .toList();
    }
}
