package org.kapocs.desk.transfer;

import java.util.List;
import java.util.Map;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Messages;
import org.kapocs.shared.program.Vocabulary;
import org.springframework.stereotype.Component;

/** Why a case is offered or asked for, not taken, or kept, for programs. */
@Component
class TransferWords implements Vocabulary {
    private final Messages messages;

    TransferWords(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Map<String, List<Term>> terms(Who.Staff who, Language reader) {
        return Map.of(
                "why", Vocabulary.of(Why.values(), Why::nameKey, messages, reader),
                "refusal", Vocabulary.of(Refusal.values(), Refusal::nameKey, messages, reader),
                "keeping", Vocabulary.of(Keeping.values(), Keeping::nameKey, messages, reader));
    }
}
