package org.kapocs.desk.casework;

import java.util.List;
import java.util.Set;
import org.kapocs.desk.contact.Reach;
import org.kapocs.facts.client.Clients;
import org.kapocs.facts.client.Person;
import org.kapocs.facts.need.Needs;
import org.kapocs.facts.need.Topic;
import org.kapocs.shared.access.House;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.veil.VeilSight;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * By what a client is reached, in their own file: their code may be in the hands of whoever they fled from, who would learn
 * a new number with it. So it tells what the contact says, and what else somebody of the staff has put beside it.
 */
@Component
@Transactional
public class OwnReach {
    private static final Who.Machine HOUSE = new Who.Machine("casework.ownreach");

    private final PartRows parts;
    private final Needs needs;
    private final Clients clients;
    private final VeilSight sight;
    private final House house;

    OwnReach(PartRows parts, Needs needs, Clients clients, VeilSight sight, House house) {
        this.parts = parts;
        this.needs = needs;
        this.clients = clients;
        this.sight = sight;
        this.house = house;
    }

    /**
     * What is told of the record: nothing where anything of the case endangers them, with whichever code it came,
     * or while their file is sealed. Where they
     * wrote with other codes, a way that has another of its kind beside it: only an officer chooses to keep both.
     */
    public List<Reach> of(Who.CodeHolder who, Case own) {
        PartRows.Parts all = house.within(HOUSE, () -> parts.whole(own.id()));
        boolean delicate = house.within(
                HOUSE,
                () -> needs.byIds(all.needs().keySet()).values().stream()
                        .anyMatch(need -> Topic.delicate(need.voiced().topic())));
        if (delicate || !sight.sealed(Set.of(own.id(), own.client())).isEmpty()) {
            return List.of();
        }
        return clients.find(who, own.client(), Purpose.OWN_FILE)
                .map(client -> told(client.person(), all.later().isEmpty()))
                .orElse(List.of());
    }

    private static List<Reach> told(Person person, boolean each) {
        return ReachOfClient.told(person.reach().stream()).stream()
                .filter(way -> each || several(person, way))
                .toList();
    }

    private static boolean several(Person person, Reach way) {
        return ReachOfClient.told(person.reach().stream()).stream()
                        .filter(each -> each.kind() == way.kind())
                        .count()
                > 1;
    }
}
