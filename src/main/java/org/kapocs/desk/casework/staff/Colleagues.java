package org.kapocs.desk.casework.staff;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.kapocs.desk.casework.CaseLoad;
import org.kapocs.desk.casework.Colleague;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Messages;
import org.kapocs.shared.language.Spoken;
import org.kapocs.shared.web.Choice;
import org.springframework.stereotype.Component;

/** Says to whom a case can be given: beside each name how much they have in hand, and in what they work. */
@Component
class Colleagues {
    private final Messages messages;

    Colleagues(Messages messages) {
        this.messages = messages;
    }

    /** In the order in which they came. */
    List<Choice> choices(Collection<Colleague> colleagues, Language reader) {
        return colleagues.stream()
                .map(each -> new Choice(each.account().toString(), each.name(), hint(each, reader)))
                .toList();
    }

    private String hint(Colleague colleague, Language reader) {
        String open = messages.text(
                reader,
                colleague.open() > CaseLoad.COUNTED ? "casework.assign.more" : "casework.assign.open",
                "count",
                Math.min(colleague.open(), CaseLoad.COUNTED));
        String languages = colleague.languages().stream()
                .map(tag -> Spoken.name(tag, reader))
                .collect(Collectors.joining(", "));
        return languages.isEmpty() ? open : open + " · " + languages;
    }
}
