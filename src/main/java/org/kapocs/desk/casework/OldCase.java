package org.kapocs.desk.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.client.Person;
import org.kapocs.shared.privacy.LegalBasis;

/**
 * A case that was kept elsewhere until now.
 *
 * @param topics of its needs, at least one
 * @param note what was kept beside; may be empty
 * @param closedOn null for one that goes on
 * @param outcome what became of the needs of a closed one
 * @param owner the account of the caseworker
 */
public record OldCase(
        Person person,
        LegalBasis legalBasis,
        List<String> topics,
        String note,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        Outcome outcome,
        UUID owner) {

    public OldCase {
        topics = List.copyOf(topics);
    }
}
