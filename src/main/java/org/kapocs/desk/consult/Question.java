package org.kapocs.desk.consult;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.privacy.LegalBasis;
import org.kapocs.shared.privacy.Section;

/**
 * What an expert is asked, as it was typed.
 *
 * @param to the organization; null when none was chosen
 * @param language the tag of the language in which the answer is read
 * @param sections what of the file the expert may see; nothing unless it was chosen
 * @param basis why another organization may see that; null where nobody said
 * @param reason why without consent
 */
public record Question(
        @Nullable UUID to,
        @Nullable Field field,
        String language,
        Urgency urgency,
        Term term,
        String text,
        Set<Section> sections,
        @Nullable LegalBasis basis,
        String reason) {

    public Question {
        sections = Set.copyOf(sections);
    }
}
