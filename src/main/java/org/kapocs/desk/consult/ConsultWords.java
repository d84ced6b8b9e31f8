package org.kapocs.desk.consult;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Messages;
import org.kapocs.shared.program.Vocabulary;
import org.springframework.stereotype.Component;

/** In what experts can be asked, by when they answer, and at which organizations they are, for programs. */
@Component
class ConsultWords implements Vocabulary {
    private final Advisers advisers;
    private final Messages messages;

    ConsultWords(Advisers advisers, Messages messages) {
        this.advisers = advisers;
        this.messages = messages;
    }

    @Override
    public Map<String, List<Vocabulary.Term>> terms(Who.Staff who, Language reader) {
        var terms = new TreeMap<>(Map.of(
                "field", Vocabulary.of(Field.values(), Field::nameKey, messages, reader),
                "term",
                        Vocabulary.of(
                                org.kapocs.desk.consult.Term.values(),
                                each -> "consult.term." + each,
                                messages,
                                reader)));
        if (who.may(Action.WORK_CASES)) {
            List<Offer> offers = advisers.offers(who);
            Arrays.stream(Field.values()).forEach(field -> terms.put("expert." + field, experts(offers, field)));
        }
        return terms;
    }

    private static List<Vocabulary.Term> experts(List<Offer> offers, Field field) {
        return offers.stream()
                .filter(each -> each.fields().containsKey(field))
                .map(each -> new Vocabulary.Term(each.organization().toString(), each.name()))
                .toList();
    }
}
