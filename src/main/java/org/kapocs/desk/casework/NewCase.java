package org.kapocs.desk.casework;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.client.Person;
import org.kapocs.shared.privacy.LegalBasis;

/**
 * What it takes to open a case.
 *
 * @param contact the contact it comes from, where there is one; its need becomes the case's first
 * @param known a client whom the client point knows already; null registers the person
 * @param matters codes of the catalogue
 */
public record NewCase(
        @Nullable UUID contact,
        @Nullable UUID known,
        Person person,
        LegalBasis legalBasis,
        List<NewNeed> needs,
        List<String> matters,
        String summary) {

    public NewCase {
        needs = List.copyOf(needs);
        matters = List.copyOf(matters);
        summary = summary.strip();
    }
}
