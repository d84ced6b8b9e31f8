package org.kapocs.desk.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.Cases;
import org.kapocs.facts.client.Clients;
import org.kapocs.facts.client.Person;
import org.kapocs.facts.need.Need;
import org.kapocs.facts.need.Needs;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.privacy.Consents;
import org.kapocs.shared.privacy.Coverage;
import org.kapocs.shared.privacy.Section;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes what a recipient sees, from the client's file as it is at that moment and by the sections of the referral. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Shares {
    private final Clients clients;
    private final Cases cases;
    private final Needs needs;
    private final Consents consents;
    private final Clock clock;

    Shares(Clients clients, Cases cases, Needs needs, Consents consents, Clock clock) {
        this.clients = clients;
        this.cases = cases;
        this.needs = needs;
        this.consents = consents;
        this.clock = clock;
    }

    /** Whether a consent lets the recipient see all its sections today. */
    public Coverage coverage(Who who, Referral referral) {
        LocalDate today = LocalDate.now(clock);
        return consents.covers(who, referral.client(), referral.to().organization(), referral.sections(), today);
    }

    /** Those of these clients of whose consents some may cover no more what they covered. */
    public Set<UUID> mayBeUncovered(Who.Machine who, Collection<UUID> clients) {
        return consents.mayBeUncovered(who, clients);
    }

    public Preview preview(Who who, Referral referral) {
        return preview(referral, person(who, referral));
    }

    /** What is seen before accepting and after. */
    public record Whole(Preview before, Shared after) {}

    /** All that the recipient sees in the end; one look into the file. */
    public Whole whole(Who who, Referral referral) {
        Person person = person(who, referral);
        return new Whole(preview(referral, person), shared(who, referral, person));
    }

    private Preview preview(Referral referral, Person person) {
        Map<UUID, Need> found = needs.byIds(List.of(referral.need()));
        Need need = found.get(referral.need());
        if (need == null) {
            throw new Problem.Missing();
        }
        return new Preview(
                referral.to().called(),
                need.voiced().topic(),
                need.voiced().urgency(),
                person.languages(),
                referral.asked(),
                promised(referral, person));
    }

    /** What there is none of now is not said to follow. */
    private static Set<Section> promised(Referral referral, Person person) {
        return referral.sections().stream()
                .filter(section -> section != Section.REACH || !person.reach().isEmpty())
                .filter(section -> section != Section.BIRTH || person.birth() != null)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Shared shared(Who who, Referral referral, Person person) {
        Set<Section> sections = referral.sections();
        boolean matters = sections.contains(Section.MATTER);
        return new Shared(
                sections,
                sections.contains(Section.NAME) ? person.names() : List.of(),
                sections.contains(Section.BIRTH) ? person.birth() : null,
                sections.contains(Section.REACH) ? person.reach() : List.of(),
                sections.contains(Section.SUMMARY) ? file(who, referral).summary() : "",
                matters ? cases.matters(who, referral.caseFile()) : List.of());
    }

    private Person person(Who who, Referral referral) {
        return clients.get(who, referral.client(), Purpose.REFERRAL).person();
    }

    private Case file(Who who, Referral referral) {
        return cases.get(who, referral.caseFile(), Purpose.REFERRAL);
    }
}
