package org.kapocs.desk.casework;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.contact.Contacts;
import org.kapocs.desk.contact.NewContact;
import org.kapocs.desk.contact.Reach;
import org.kapocs.facts.client.BirthDate;
import org.kapocs.facts.client.LanguageLevel;
import org.kapocs.facts.client.Name;
import org.kapocs.facts.client.Person;
import org.kapocs.facts.client.SpokenLanguage;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.LegalBasis;

/** Invented people and wishes for the tests of this room. */
final class Invented {
    private Invented() {}

    static NewCase wish(String name, @Nullable UUID contact) {
        var person = new Person(
                List.of(Name.pseudonym(name)),
                new BirthDate(1990, null, null),
                List.of(new SpokenLanguage("fa", LanguageLevel.MOTHER_TONGUE, true)),
                List.of(),
                8);
        return new NewCase(
                contact,
                null,
                person,
                LegalBasis.PUBLIC_TASK,
                List.of(new NewNeed("school.primary", Urgency.URGENT, "")),
                List.of("school"),
                "");
    }

    /** A newcomer who asked, and the contact that came of it. */
    static UUID contact(Contacts contacts) {
        var asked = new NewContact(
                "school.primary",
                Urgency.SOON,
                "ar",
                null,
                8,
                null,
                Reach.NONE,
                "هل يمكن لابنتي أن تبدأ المدرسة يوم الاثنين؟");
        return contacts.ask(asked, key()).contact();
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    static Who.Staff officer(UUID organization) {
        return new Who.Staff(UUID.randomUUID(), "Minta Anna", organization, Set.of(), Set.of(Role.DESK_OFFICER));
    }
}
