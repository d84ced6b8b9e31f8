package org.kapocs.desk.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.kapocs.desk.contact.ContactOfCase;
import org.kapocs.facts.client.Clients;
import org.kapocs.facts.client.OnePerson;
import org.kapocs.facts.client.Person;
import org.kapocs.facts.need.Needs;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.web.Ids;
import org.kapocs.shared.web.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Opens cases. Each has a contact: the one from which it came, or one made for who came in person. */
@Component
class CaseOpening {
    private final CaseRows rows;
    private final CaseDoor door;
    private final CaseNeeds caseNeeds;
    private final CaseLog log;
    private final Clients clients;
    private final OnePerson same;
    private final ContactOfCase ofCase;
    private final Needs needs;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseOpening(
            CaseRows rows,
            CaseDoor door,
            CaseNeeds caseNeeds,
            CaseLog log,
            Clients clients,
            OnePerson same,
            ContactOfCase ofCase,
            Needs needs,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.door = door;
        this.caseNeeds = caseNeeds;
        this.log = log;
        this.clients = clients;
        this.same = same;
        this.ofCase = ofCase;
        this.needs = needs;
        this.events = events;
        this.clock = clock;
    }

    UUID open(Who.Staff who, NewCase wish) {
        UUID id = Ids.next();
        UUID known = wish.known();
        Person person = known == null
                ? wish.person()
                : clients.get(who, known, Purpose.CASEWORK).person();
        return wish.contact() == null ? inPerson(who, wish, id, person) : written(who, wish, id, person);
    }

    /** The contact's own need is the case's first: it was voiced once and is counted once. */
    private UUID written(Who.Staff who, NewCase wish, UUID id, Person person) {
        UUID contact = Objects.requireNonNull(wish.contact());
        door.refuseSecond(who, contact);
        insert(who, wish, id, contact);
        UUID theirs = ofCase.link(who, contact, id);
        rows.addNeed(id, theirs, "", clock.instant());
        var first =
                new CaseNeed(Objects.requireNonNull(needs.byIds(Set.of(theirs)).get(theirs)), "");
        for (NewNeed need : wish.needs()) {
            if (first.openOn(need.topic())) {
                caseNeeds.again(who, id, first, need);
                ofCase.presses(who, contact, need.urgency());
            }
        }
        List<NewNeed> others = wish.needs().stream()
                .filter(need -> !first.openOn(need.topic()))
                .toList();
        return filled(who, wish, id, contact, person, others);
    }

    /** Who came in person gets a contact too: through it they hold a code and see their case. */
    private UUID inPerson(Who.Staff who, NewCase wish, UUID id, Person person) {
        if (wish.needs().isEmpty()) {
            throw new Problem.Invalid(Map.of("topic-0", "casework.error.need"));
        }
        NewNeed first = wish.needs().getFirst();
        UUID need = needs.voice(who, door.voiced(first, person));
        UUID contact = ofCase.receive(who, door.heard(first, person), need, id);
        insert(who, wish, id, contact);
        caseNeeds.add(who, id, need, first);
        return filled(
                who,
                wish,
                id,
                contact,
                person,
                wish.needs().subList(1, wish.needs().size()));
    }

    private void insert(Who.Staff who, NewCase wish, UUID id, UUID contact) {
        UUID known = wish.known();
        UUID client = known == null ? clients.register(who, contact, wish.person()) : known;
        var opened = new Case(
                id,
                "",
                client,
                contact,
                who.organization(),
                who.account(),
                wish.legalBasis(),
                CaseState.OPEN,
                wish.summary(),
                clock.instant(),
                null,
                null,
                1);
        rows.insert(opened, LocalDate.now(clock).getYear());
        if (known != null
                && (rows.get(who, id).isEmpty() || same.of(who, known).records().isEmpty())) {
            // Their file was closed to this officer meanwhile, or went to another organization: the insert waited for
            // that.
            throw new Problem.Missing();
        }
        events.publishEvent(new CaseOpened(id, client));
        log.wrote(who, id, Did.OPENED, "", "");
    }

    private UUID filled(Who.Staff who, NewCase wish, UUID id, UUID contact, Person person, List<NewNeed> others) {
        others.forEach(need -> caseNeeds.voice(who, id, need, person));
        others.stream()
                .map(NewNeed::urgency)
                .max(Comparator.naturalOrder())
                .ifPresent(urgency -> ofCase.presses(who, contact, urgency));
        wish.matters().forEach(code -> addMatter(who, id, code));
        return id;
    }

    void addMatter(Who.Staff who, UUID id, String code) {
        door.known(code);
        if (rows.addMatter(id, code, clock.instant())) {
            log.wrote(who, id, Did.MATTER_ADDED, code, "");
        }
    }
}
