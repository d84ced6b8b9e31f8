package org.kapocs.desk.seal;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.CasesOf;
import org.kapocs.facts.client.Covering;
import org.kapocs.facts.client.Households;
import org.kapocs.facts.client.Kin;
import org.kapocs.facts.client.SamePerson;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.veil.Closed;
import org.kapocs.shared.veil.Veil;
import org.kapocs.shared.veil.VeilSight;
import org.springframework.stereotype.Component;

/** Who lives with somebody in danger: through them they are found, unless their files are closed too, or tell nothing of it. */
@Component
class Housemates {
    private final Households households;
    private final SamePerson same;
    private final Covering covering;
    private final CasesOf cases;
    private final Veil veil;
    private final VeilSight sight;

    Housemates(Households households, SamePerson same, Covering covering, CasesOf cases, Veil veil, VeilSight sight) {
        this.households = households;
        this.same = same;
        this.covering = covering;
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

    /** All of them are held together, with this person, before anything is decided: two who seal them wait for each other. */
    void hold(Who.Staff who, SealGuard.Person person) {
        Set<UUID> all = new HashSet<>(person.records());
        households.of(who, person.file().client()).people().forEach(each -> all.add(each.client()));
        veil.hold(same.records(who, all));
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

    /**
     * How this person, and who is sealed along, is reached stands with no other of their households any more, nor in the
     * contacts of their cases. What they share is this person's.
     */
    void cover(Who.Staff who, SealGuard.Person person, Set<UUID> along) {
        covering.cover(who, person.records());
        covering.cover(who, along);
    }

    /** It stands there again. */
    void uncover(Who.Staff who, Set<UUID> records) {
        covering.uncover(who, records);
    }
}
