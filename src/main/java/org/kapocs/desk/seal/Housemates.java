package org.kapocs.desk.seal;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.CasesOf;
import org.kapocs.desk.contact.CoveredContacts;
import org.kapocs.facts.client.Clients;
import org.kapocs.facts.client.Covering;
import org.kapocs.facts.client.Households;
import org.kapocs.facts.client.Kin;
import org.kapocs.facts.client.Person;
import org.kapocs.facts.client.SamePerson;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.veil.Closed;
import org.kapocs.shared.veil.Veil;
import org.kapocs.shared.veil.VeilSight;
import org.springframework.stereotype.Component;

/** Who lives with somebody in danger: through them they are found, unless their files are closed too, or tell nothing of it. */
@Component
class Housemates {
    private final Households households;
    private final SamePerson same;
    private final Clients clients;
    private final Covering covering;
    private final CoveredContacts contacts;
    private final CasesOf cases;
    private final Veil veil;
    private final VeilSight sight;

    Housemates(
            Households households,
            SamePerson same,
            Clients clients,
            Covering covering,
            CoveredContacts contacts,
            CasesOf cases,
            Veil veil,
            VeilSight sight) {
        this.households = households;
        this.same = same;
        this.clients = clients;
        this.covering = covering;
        this.contacts = contacts;
        this.cases = cases;
        this.veil = veil;
        this.sight = sight;
    }

    /** Those of whom it may be told in the file of this person. */
    List<Housemate> of(Who.Staff who, SealGuard.Person person, Optional<Closed> closed) {
        List<Kin.One> people = households.of(who, person.file().client()).people();
        Set<UUID> ids = people.stream().map(Kin.One::client).collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, Set<String>> shared = covering.shared(who, person.records(), ids);
        Map<UUID, List<UUID>> answering = cases.all(who, ids).stream()
                .filter(Case::open)
                .collect(Collectors.groupingBy(Case::client, Collectors.mapping(Case::owner, Collectors.toList())));
        return people.stream()
                .map(each -> new Housemate(
                        each,
                        shared.getOrDefault(each.client(), Set.of()),
                        answering.getOrDefault(each.client(), List.of()).stream()
                                .distinct()
                                .toList(),
                        closed.filter(seal -> seal.records().contains(each.client()))
                                .isPresent()))
                .toList();
    }

    /** All records of those of them whose files are sealed along, held; without those that are sealed already. */
    Set<UUID> along(Who.Staff who, SealGuard.Person person, Set<UUID> chosen) {
        if (chosen.isEmpty()) {
            return Set.of();
        }
        Set<UUID> theirs = households.of(who, person.file().client()).people().stream()
                .map(Kin.One::client)
                .filter(chosen::contains)
                .collect(Collectors.toSet());
        Set<UUID> records = new HashSet<>(same.records(who, theirs));
        veil.hold(records);
        records.removeIf(each -> sight.on(each).isPresent());
        return records;
    }

    /** How this person is reached stands with none of them any more. */
    void cover(Who.Staff who, SealGuard.Person person) {
        UUID client = person.file().client();
        Person known = clients.get(who, client, Purpose.CASEWORK).person();
        Set<UUID> others = new HashSet<>();
        households.of(who, client).people().forEach(each -> others.add(each.client()));
        List<UUID> theirs = cases.all(who, others.isEmpty() ? Set.of() : same.records(who, others)).stream()
                .map(Case::contact)
                .filter(Objects::nonNull)
                .toList();
        contacts.cover(who, client, theirs, known::isReachedBy, known.district());
        covering.cover(who, person.records());
    }

    /** It stands there again. */
    void uncover(Who.Staff who, Set<UUID> records) {
        covering.uncover(who, records);
        contacts.uncover(who, records);
    }
}
