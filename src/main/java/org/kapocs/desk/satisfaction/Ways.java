package org.kapocs.desk.satisfaction;

import java.util.List;
import java.util.Optional;
import org.kapocs.facts.client.Person;
import org.kapocs.facts.client.Reach;
import org.kapocs.facts.client.ReachKind;
import org.kapocs.shared.notification.Letter;

/**
 * The e-mail addresses of a client, as they are known now.
 *
 * @param all those to which a letter can be sent
 */
public record Ways(List<Reach> all) {
    static Ways to(Person person) {
        return new Ways(person.reach().stream()
                .filter(each -> each.kind() == ReachKind.EMAIL && Letter.canBeSentTo(each.value()))
                .toList());
    }

    /** One that nothing speaks against: where something is to be minded, a person minds it. */
    public Optional<Reach> safe() {
        return all.stream().filter(each -> each.safe().isEmpty()).findFirst();
    }

    /** Whether this is one of them. */
    public boolean has(String address) {
        return all.stream().anyMatch(each -> each.value().equals(address));
    }
}
