package org.kapocs.facts.client;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.web.Ids;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people whom the client point serves, each in the compartment of the organization that opened their file. */
@Component
@Transactional
public class Clients {
    private final ClientRows rows;
    private final ClientSearch search;
    private final Trail trail;
    private final Clock clock;

    Clients(ClientRows rows, ClientSearch search, Trail trail, Clock clock) {
        this.rows = rows;
        this.search = search;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Begins a record in the compartment of the officer's organization.
     *
     * @param contact through which the client will read their own file; null when they came in person
     */
    public UUID register(Who.Staff who, @Nullable UUID contact, Person person) {
        refuseFuture(person);
        var client = new Client(Ids.next(), who.organization(), contact, person, 1, clock.instant(), who.account());
        rows.insert(client);
        trail.wrote(who, subject(client.id()), "client.registered");
        return client.id();
    }

    /** The client's record; that it was seen, and why, is kept. Missing when it is not this person's to see. */
    public Client get(Who who, UUID id, Purpose purpose) {
        return find(who, id, purpose).orElseThrow(Problem.Missing::new);
    }

    /** As {@link #get}; empty when it is not this person's to see. */
    public Optional<Client> find(Who who, UUID id, Purpose purpose) {
        Optional<Client> client = rows.get(who, id);
        client.ifPresent(found -> {
            trail.read(who, subject(id), purpose);
            if (!found.id().equals(id)) {
                trail.read(who, subject(found.id()), purpose);
            }
        });
        return client;
    }

    /** Replaces what is known of a client, unless somebody else did so since that version. */
    public Correction correct(Who.Staff who, UUID id, int version, Person person) {
        refuseFuture(person);
        Person before = rows.get(who, id).orElseThrow(Problem.Missing::new).person();
        Optional<UUID> corrected = rows.replace(who, id, version, person, clock.instant());
        if (corrected.isEmpty()) {
            return new Correction.Outdated(get(who, id, Purpose.CASEWORK));
        }
        trail.wrote(who, subject(corrected.get()), "client.corrected");
        return new Correction.Done(version + 1, before);
    }

    /**
     * The client says how they may be reached from now on: nothing that was kept before stays, because somebody else may
     * answer there. The house does it for them; whoever was correcting the record meanwhile is shown it.
     */
    public void reachedBy(Who.Machine house, UUID id, List<Reach> reach) {
        List<UUID> changed = rows.reach(house, id, reach, clock.instant());
        if (changed.isEmpty()) {
            throw new Problem.Missing();
        }
        changed.forEach(record -> trail.wrote(house, subject(record), "client.reach-changed"));
    }

    /**
     * Clients whose name begins like these words, in whatever script either is written. That somebody searched is kept,
     * and how many were found; not for whom, and none of those found was opened by it.
     */
    public Found find(Who.Staff who, String words) {
        return searched(who, search.byName(who, NameKey.of(words)));
    }

    /** Clients who may be this person: the same contact, the same name, or one that sounds so and no other year of birth. */
    public Found alike(Who.Staff who, @Nullable UUID contact, Person person) {
        return searched(who, search.alike(who, contact, person));
    }

    /**
     * Clients who may be whom an officer is asking for, with as little as is known of them: alike as {@link #alike} says, or
     * reached in the same way. Where very many are, that is a shelter or an office, and says nothing.
     */
    public Found likely(Who.Staff who, @Nullable UUID contact, @Nullable Person person, List<Reach> reach) {
        return searched(who, search.likely(who, contact, person, reach));
    }

    /**
     * Clients who may be these people, for many at once: the same name, or one that sounds so, of whom nobody knows that
     * they were born in another year. One entry in the trail tells of all of them.
     */
    public Map<UUID, UUID> alikeEach(Who.Staff who, Map<UUID, Person> people) {
        Map<UUID, UUID> found = search.alikeEach(who, people);
        trail.wrote(who, new Subject("account", who.account()), "client.searched." + found.size());
        return found;
    }

    private Found searched(Who.Staff who, Found found) {
        trail.wrote(
                who,
                new Subject("account", who.account()),
                "client.searched." + found.clients().size());
        return found;
    }

    /** How these clients are addressed, for a list; those that are not this person's to see are left out. */
    public Map<UUID, Likeness> namesOf(Who who, Set<UUID> clients) {
        return clients.isEmpty() ? Map.of() : search.names(who, clients);
    }

    /** Of these clients those of whom {@link #namesOf} may tell that this is their language, and few others. */
    public Set<UUID> speaking(Who who, Set<UUID> clients, String language) {
        return clients.isEmpty() ? Set.of() : search.speaking(who, clients, language);
    }

    private void refuseFuture(Person person) {
        BirthDate birth = person.birth();
        if (birth != null && birth.isAfter(LocalDate.now(clock))) {
            throw BirthDate.wrong();
        }
    }

    private static Subject subject(UUID client) {
        return new Subject("client", client);
    }
}
