package org.kapocs.desk.consult;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.Cases;
import org.kapocs.facts.client.Clients;
import org.kapocs.facts.client.Person;
import org.kapocs.facts.client.Telltale;
import org.kapocs.facts.client.Telltales;
import org.kapocs.shared.access.House;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.privacy.Consents;
import org.kapocs.shared.privacy.Coverage;
import org.kapocs.shared.privacy.LegalBasis;
import org.kapocs.shared.privacy.Section;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks into the file for an expert, who has no way into it: of the case they have the question, and of the client what
 * was chosen. The house reads that, at that moment.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Sight {
    private static final Who.Machine HOUSE = new Who.Machine("consult");

    private final Clients clients;
    private final Cases cases;
    private final Consents consents;
    private final House house;
    private final Clock clock;

    Sight(Clients clients, Cases cases, Consents consents, House house, Clock clock) {
        this.clients = clients;
        this.cases = cases;
        this.consents = consents;
        this.house = house;
        this.clock = clock;
    }

    /** Whether a consent lets that organization see these sections today. */
    Coverage coverage(Who who, UUID client, UUID organization, Set<Section> sections) {
        return consents.covers(who, client, organization, sections, LocalDate.now(clock));
    }

    /** Whether what it stands on still holds. */
    boolean stands(Who who, Consultation asked) {
        return asked.basis() != LegalBasis.CONSENT
                || coverage(who, asked.client(), asked.to().organization(), asked.sections())
                        instanceof Coverage.Granted;
    }

    /** Whether it still stands, for who has no way to look it up. */
    boolean stands(Consultation asked) {
        return house.within(HOUSE, () -> stands(HOUSE, asked));
    }

    Shown of(Consultation asked) {
        return house.within(HOUSE, () -> made(asked));
    }

    private Shown made(Consultation asked) {
        Set<Section> sections = asked.sections();
        Person person = clients.get(HOUSE, asked.client(), Purpose.CONSULTATION).person();
        UUID file = asked.caseFile();
        var veil = new Veil(person, sections);
        return new Shown(
                sections,
                sections.contains(Section.NAME) ? person.names() : List.of(),
                sections.contains(Section.BIRTH) ? person.birth() : null,
                sections.contains(Section.REACH) ? veil.reach() : List.of(),
                sections.contains(Section.LANGUAGES) ? person.languages() : List.of(),
                sections.contains(Section.NEEDS) ? veil.needs(cases.needs(HOUSE, file)) : List.of(),
                sections.contains(Section.SUMMARY)
                        ? veil.text(
                                Section.SUMMARY,
                                cases.get(HOUSE, file, Purpose.CONSULTATION).summary())
                        : "",
                sections.contains(Section.MATTER) ? cases.matters(HOUSE, file) : List.of(),
                veil.fallen());
    }

    /** By what these texts tell whose case it is: message keys, empty when they tell nothing. */
    List<String> tells(UUID caseFile, Collection<String> texts) {
        return house.within(HOUSE, () -> {
            Case file = cases.get(HOUSE, caseFile, Purpose.CONSULTATION);
            Person person =
                    clients.get(HOUSE, file.client(), Purpose.CONSULTATION).person();
            String text = String.join("\n", texts);
            var found = EnumSet.noneOf(Telltale.class);
            found.addAll(Telltales.in(text, person));
            return Stream.concat(
                            found.stream().map(Telltale::nameKey),
                            Telltales.numbered(text, file.number())
                                    ? Stream.of("consult.telltale.NUMBER")
                                    : Stream.empty())
                    .toList();
        });
    }
}
