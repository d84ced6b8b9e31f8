package org.kapocs.desk.household;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.CaseTitles;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.casework.Grounds;
import org.kapocs.facts.client.Client;
import org.kapocs.facts.client.Clients;
import org.kapocs.facts.client.Households;
import org.kapocs.facts.client.Kin;
import org.kapocs.facts.client.Person;
import org.kapocs.facts.client.SamePerson;
import org.kapocs.facts.client.Stay;
import org.kapocs.facts.client.Tie;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.web.Once;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The household of a case's client, changed while the case may be written into. */
@Component
@Transactional
public class HouseholdOfCase {
    private final Cases cases;
    private final Grounds grounds;
    private final CaseTitles titles;
    private final Clients clients;
    private final SamePerson same;
    private final Households households;
    private final Once once;

    HouseholdOfCase(
            Cases cases,
            Grounds grounds,
            CaseTitles titles,
            Clients clients,
            SamePerson same,
            Households households,
            Once once) {
        this.cases = cases;
        this.grounds = grounds;
        this.titles = titles;
        this.clients = clients;
        this.same = same;
        this.households = households;
        this.once = once;
    }

    /** Whom the client lives with; kept as a look into the file of each. Missing when the case is not this person's to see. */
    public Seen of(Who.Staff who, UUID caseFile) {
        Case file = cases.get(who, caseFile, Purpose.CASEWORK);
        Client client = clients.get(who, file.client(), Purpose.CASEWORK);
        Kin kin = households.of(who, file.client());
        return new Seen(file, client, kin, casesOf(who, kin));
    }

    private Map<UUID, Map<UUID, String>> casesOf(Who.Staff who, Kin kin) {
        Set<UUID> people =
                new HashSet<>(kin.people().stream().map(Kin.One::client).toList());
        var found = new HashMap<UUID, Map<UUID, String>>();
        if (!people.isEmpty()) {
            titles.ofClients(who, same.records(who, people)).forEach((id, title) -> {
                if (title.client() != null) {
                    found.computeIfAbsent(title.client().client(), _ -> new TreeMap<>())
                            .put(id, title.number());
                }
            });
        }
        return found;
    }

    /** All records of those who may not be told of where these are told. */
    public Set<UUID> untold(Who.Staff who, Kin kin) {
        return kin.untold().isEmpty() ? Set.of() : same.records(who, kin.untold());
    }

    /** How two of them are related, with the paper by which one may speak for the other. */
    public Tie tie(Who.Staff who, Spot spot, UUID of, UUID somebody) {
        return households.tie(who, at(cases.get(who, spot.caseFile(), Purpose.CASEWORK), spot), of, somebody);
    }

    /**
     * Registers somebody of whom little is known, and takes them in; the same key does it once.
     *
     * @throws org.kapocs.shared.web.Problem.Conflict when somebody else changed the household since that version: then
     *     nobody is registered
     */
    public UUID register(Who.Staff who, Spot spot, Person person, Stay stay, Tie tie, String onceKey) {
        return once.run(onceKey, () -> {
            Households.Spot at = at(grounds.writable(who, spot.caseFile()), spot);
            return households.take(who, at, clients.register(who, null, person), stay, tie);
        });
    }

    /** Takes somebody in who is in the register already; the same key does it once. */
    public UUID take(Who.Staff who, Spot spot, UUID somebody, Stay stay, Tie tie, String onceKey) {
        return once.run(
                onceKey,
                () -> households.take(who, at(grounds.writable(who, spot.caseFile()), spot), somebody, stay, tie));
    }

    /** Says anew where one of them lives, and what they are to another. */
    public void change(Who.Staff who, Spot spot, UUID somebody, Stay stay, Households.@Nullable Towards towards) {
        households.change(who, at(grounds.writable(who, spot.caseFile()), spot), somebody, stay, towards);
    }

    /** One of them never belonged there. */
    public void remove(Who.Staff who, Spot spot, UUID somebody) {
        households.remove(who, at(grounds.writable(who, spot.caseFile()), spot), somebody);
    }

    private static Households.Spot at(Case file, Spot spot) {
        return new Households.Spot(file.client(), spot.household(), spot.version());
    }
}
