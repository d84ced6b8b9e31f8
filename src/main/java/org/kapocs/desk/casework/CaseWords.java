package org.kapocs.desk.casework;

import java.util.List;
import java.util.Map;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Messages;
import org.kapocs.shared.privacy.HowGiven;
import org.kapocs.shared.privacy.LegalBasis;
import org.kapocs.shared.privacy.Section;
import org.kapocs.shared.program.Vocabulary;
import org.springframework.stereotype.Component;

/** Why cases are kept, closed and opened again, and what of them is shown, for programs. */
@Component
class CaseWords implements Vocabulary {
    private final Messages messages;

    CaseWords(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Map<String, List<Term>> terms(Who.Staff who, Language reader) {
        return Map.of(
                "closeReason", Vocabulary.of(CloseReason.values(), each -> "casework.closed." + each, messages, reader),
                "reopenReason",
                        Vocabulary.of(ReopenReason.values(), each -> "casework.reopen." + each, messages, reader),
                "legalBasis", Vocabulary.of(LegalBasis.values(), each -> "privacy.basis." + each, messages, reader),
                "howGiven", Vocabulary.of(HowGiven.values(), each -> "privacy.how." + each, messages, reader),
                "section", Vocabulary.of(Section.values(), Section::nameKey, messages, reader));
    }
}
