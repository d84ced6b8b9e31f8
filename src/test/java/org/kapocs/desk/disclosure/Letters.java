package org.kapocs.desk.disclosure;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.casework.NewCase;
import org.kapocs.desk.casework.NewNeed;
import org.kapocs.desk.contact.Contacts;
import org.kapocs.desk.contact.NewContact;
import org.kapocs.desk.contact.Reach;
import org.kapocs.facts.client.Name;
import org.kapocs.facts.client.Person;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.privacy.LegalBasis;

/** Letters of invented authorities, and a case for one to be about. */
final class Letters {
    static final LocalDate RECEIVED = LocalDate.of(2026, 11, 13);

    private Letters() {}

    /** About this case, or about somebody whom the letter names when the number is empty. */
    static Letter about(String caseNumber) {
        return of(AuthorityKind.POLICE, caseNumber, RECEIVED);
    }

    static Letter of(AuthorityKind kind, String caseNumber, LocalDate received) {
        return new Letter(
                kind,
                "Minta Kapitányság",
                "01000/1234/2026.bü.",
                caseNumber,
                caseNumber.isEmpty() ? "Minta Dara" : "",
                "Lakcím és telefonszám",
                Ground.CRIMINAL_PROCEEDING,
                "Be. 261. §",
                received,
                Channel.IN_PERSON,
                received.plusDays(8));
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    static UUID contact(Contacts contacts) {
        var asked = new NewContact("housing.rent", Urgency.SOON, "ar", null, null, null, Reach.NONE, "سؤال");
        return contacts.ask(asked, key()).contact();
    }

    /** The number of a case that this officer opened for whoever asked. */
    static String number(Cases cases, Who.Staff officer, @Nullable UUID contact) {
        var person = new Person(List.of(Name.pseudonym("Minta Dara")), null, List.of(), List.of(), null);
        var wish = new NewCase(
                contact,
                null,
                person,
                LegalBasis.PUBLIC_TASK,
                List.of(new NewNeed("housing.rent", Urgency.SOON, "")),
                List.of(),
                "");
        return Standing.as(
                officer,
                () -> cases.get(officer, cases.open(officer, wish, key()), Purpose.CASEWORK)
                        .number());
    }
}
