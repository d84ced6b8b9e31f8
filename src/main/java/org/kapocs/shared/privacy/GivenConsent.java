package org.kapocs.shared.privacy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.web.Problem;

/**
 * What a client agreed to: a text in a language, for a purpose, a recipient, parts of the file and a time.
 *
 * @param contact the contact through which the client reads their file, where there is one
 * @param language the tag of the language in which the text was given
 * @param until the last day on which it holds
 * @param interpreter whether an interpreter took part
 */
public record GivenConsent(
        UUID client,
        @Nullable UUID contact,
        ConsentPurpose purpose,
        int version,
        String language,
        Recipient recipient,
        Set<Section> sections,
        LocalDate from,
        LocalDate until,
        HowGiven how,
        boolean interpreter) {

    public GivenConsent {
        sections = Set.copyOf(sections);
        Map<String, String> wrong = new HashMap<>();
        if (sections.isEmpty()) {
            wrong.put("sections", "privacy.error.sections");
        }
        if (until.isBefore(from)) {
            wrong.put("until", "privacy.error.until");
        }
        if (!wrong.isEmpty()) {
            throw new Problem.Invalid(wrong);
        }
    }
}
