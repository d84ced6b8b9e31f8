package org.kapocs.desk.document;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.casework.NewCase;
import org.kapocs.desk.casework.NewNeed;
import org.kapocs.facts.client.Name;
import org.kapocs.facts.client.Person;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.LegalBasis;

/** The case of an invented client. */
final class Affair {
    private Affair() {}

    static UUID open(Cases cases, Who.Staff officer, @Nullable UUID contact) {
        var person = new Person(List.of(Name.pseudonym("Minta Irat")), null, List.of(), List.of(), null);
        var wish = new NewCase(
                contact,
                null,
                person,
                LegalBasis.PUBLIC_TASK,
                List.of(new NewNeed("residence.renewal", Urgency.SOON, "")),
                List.of(),
                "");
        return Standing.as(
                officer, () -> cases.open(officer, wish, UUID.randomUUID().toString()));
    }
}
