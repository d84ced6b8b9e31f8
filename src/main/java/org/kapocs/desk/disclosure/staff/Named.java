package org.kapocs.desk.disclosure.staff;

import java.util.Arrays;
import java.util.List;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Messages;
import org.kapocs.shared.web.Choice;
import org.springframework.stereotype.Component;

/** What the forms of this room let one choose, in the reader's language. */
@Component
class Named {
    private final Messages messages;

    Named(Messages messages) {
        this.messages = messages;
    }

    List<Choice> of(Enum<?>[] values, String prefix, Language reader) {
        return Arrays.stream(values)
                .map(value -> new Choice(value.name(), messages.text(reader, prefix + value.name())))
                .toList();
    }

    /** Two ways, named {@code <prefix>yes} and {@code <prefix>no}. */
    List<Choice> yesOrNo(String prefix, Language reader) {
        return List.of(
                new Choice("yes", messages.text(reader, prefix + "yes")),
                new Choice("no", messages.text(reader, prefix + "no")));
    }
}
