package org.kapocs.desk.papers;

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

/** An invented client whose residence permit is to be renewed. */
final class Permit {
    static final String REASON = "matter.permit-renewal";

    private Permit() {}

    static UUID open(Cases cases, Who.Staff officer, @Nullable UUID contact) {
        var person = new Person(List.of(Name.pseudonym("Minta Dara")), null, List.of(), List.of(), null);
        return Standing.as(
                officer,
                () -> cases.open(
                        officer,
                        new NewCase(
                                contact,
                                null,
                                person,
                                LegalBasis.PUBLIC_TASK,
                                List.of(new NewNeed("residence.renewal", Urgency.SOON, "")),
                                List.of("permit-renewal"),
                                ""),
                        UUID.randomUUID().toString()));
    }
}
