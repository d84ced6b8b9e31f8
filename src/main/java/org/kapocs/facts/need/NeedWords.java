package org.kapocs.facts.need;

import java.util.List;
import java.util.Map;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Messages;
import org.kapocs.shared.program.Vocabulary;
import org.springframework.stereotype.Component;

/** By what a need is told, for programs. */
@Component
class NeedWords implements Vocabulary {
    private final Topics topics;
    private final Districts districts;
    private final Messages messages;

    NeedWords(Topics topics, Districts districts, Messages messages) {
        this.topics = topics;
        this.districts = districts;
        this.messages = messages;
    }

    @Override
    public Map<String, List<Term>> terms(Who.Staff who, Language reader) {
        return Map.of(
                "topic",
                        topics.all().stream()
                                .map(each -> new Term(each.code(), messages.text(reader, each.nameKey())))
                                .toList(),
                "urgency", Vocabulary.of(Urgency.values(), each -> "urgency." + each, messages, reader),
                "unmet", Vocabulary.of(UnmetReason.values(), each -> "unmet." + each, messages, reader),
                "district",
                        districts.all().stream()
                                .map(each -> new Term(Integer.toString(each.number()), each.label()))
                                .toList());
    }
}
