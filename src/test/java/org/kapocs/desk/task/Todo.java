package org.kapocs.desk.task;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.casework.NewCase;
import org.kapocs.desk.casework.NewNeed;
import org.kapocs.facts.client.Name;
import org.kapocs.facts.client.Person;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.LegalBasis;

/** Invented cases and things to do in them. */
final class Todo {
    private Todo() {}

    static UUID open(Cases cases, Who.Staff officer) {
        var person = new Person(List.of(Name.pseudonym("Minta Dara")), null, List.of(), List.of(), null);
        var wish = new NewCase(
                null,
                null,
                person,
                LegalBasis.PUBLIC_TASK,
                List.of(new NewNeed("housing.rent", Urgency.SOON, "")),
                List.of(),
                "");
        return Standing.as(officer, () -> cases.open(officer, wish, key()));
    }

    static Wish wish(Who.Staff owner, String title, String due) {
        return new Wish(title, "", owner.account(), LocalDate.parse(due), null);
    }

    static UUID make(Tasks tasks, Who.Staff officer, UUID file, Wish wish) {
        return Standing.as(officer, () -> tasks.make(officer, file, wish, key()));
    }

    static String key() {
        return UUID.randomUUID().toString();
    }
}
