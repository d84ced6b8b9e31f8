package org.kapocs.demo;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.kapocs.desk.casework.CaseLine;
import org.kapocs.desk.casework.CaseList;
import org.kapocs.desk.casework.CaseQuery;
import org.kapocs.desk.casework.CaseState;
import org.kapocs.desk.duplicate.Comparison;
import org.kapocs.facts.client.Client;
import org.kapocs.facts.client.Clients;
import org.kapocs.facts.client.Likeness;
import org.kapocs.facts.client.Name;
import org.kapocs.facts.client.Person;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;

/** Somebody of whom there is a case came again, and was written down under a name in Latin letters only. */
final class InventedTwin {
    private static final int TWINS = 3;

    private final Clients clients;
    private final Comparison comparison;
    private final CaseList list;
    private final Who.Machine house;

    InventedTwin(Clients clients, Comparison comparison, CaseList list, Who.Machine house) {
        this.clients = clients;
        this.comparison = comparison;
        this.list = list;
        this.house = house;
    }

    void of(Who.Staff officer) {
        Standing.as(
                        officer,
                        () -> lines(officer).stream()
                                .map(CaseLine::client)
                                .filter(Objects::nonNull)
                                .map(Likeness::client)
                                .map(id -> clients.get(officer, id, Purpose.CASEWORK))
                                .filter(InventedTwin::knownWell)
                                .distinct()
                                .limit(TWINS)
                                .map(client -> clients.register(officer, null, again(client.person())))
                                .toList())
                .forEach(twin -> Standing.as(house, () -> comparison.of(house, List.of(twin))));
    }

    private List<CaseLine> lines(Who.Staff officer) {
        return list.find(officer, new CaseQuery(true, null, CaseState.OPEN, "", Optional.empty()))
                .lines();
    }

    private static boolean knownWell(Client client) {
        Person person = client.person();
        return person.birth() != null
                && person.names().size() > 1
                && latin(person).spoken().contains(" ");
    }

    private static Person again(Person person) {
        return new Person(List.of(latin(person)), person.birth(), person.languages(), List.of(), person.district());
    }

    private static Name latin(Person person) {
        return person.names().getLast();
    }
}
