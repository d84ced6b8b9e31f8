package org.kapocs.desk.rights;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.CasesOfPerson;
import org.kapocs.desk.contact.ContactEnds;
import org.kapocs.facts.client.ByHousehold;
import org.kapocs.facts.client.OnePerson;
import org.kapocs.shared.access.House;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.privacy.DataSubject;
import org.kapocs.shared.privacy.HeldData;
import org.kapocs.shared.privacy.Retention;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whose time is over by the rules of retention: what would be erased today. Looking erases nothing. */
@Component
@Transactional(readOnly = true)
public class Overdue {
    /** As many as somebody can look through before they want it. The next come when these are done. */
    private static final int MOST = 100;

    private final Retention retention;
    private final CasesOfPerson cases;
    private final ContactEnds contacts;
    private final People people;
    private final OnePerson persons;
    private final ByHousehold byHousehold;
    private final Holds holds;
    private final ErasureRows erasures;
    private final HeldData held;
    private final Languages languages;
    private final House house;

    Overdue(
            Retention retention,
            CasesOfPerson cases,
            ContactEnds contacts,
            People people,
            OnePerson persons,
            ByHousehold byHousehold,
            Holds holds,
            ErasureRows erasures,
            HeldData held,
            Languages languages,
            House house,
            Clock clock) {
        this.retention = retention;
        this.cases = cases;
        this.contacts = contacts;
        this.people = people;
        this.persons = persons;
        this.byHousehold = byHousehold;
        this.holds = holds;
        this.erasures = erasures;
        this.held = held;
        this.languages = languages;
        this.house = house;
    }

    /**
     * Whose time is over.
     *
     * @param subject without what hangs on them
     */
    public record One(Whose whose, DataSubject subject) {}

    /** Those of the organization whose time is over, whom nothing holds and for whom it is not wanted yet; the longest first. */
    public List<One> today(Who.Staff who) {
        Instant closed = retention.over(who, Retention.After.LAST_CASE_CLOSED);
        Instant said = retention.over(who, Retention.After.LAST_WORD);
        Set<UUID> except = except(who, closed);
        var clients = new LinkedHashSet<>(cases.overBefore(who, closed, except, MOST));
        clients.addAll(byHousehold.knownBefore(who, closed, except, MOST));
        var all = new ArrayList<>(ofClients(who, clients, closed, said));
        all.addAll(whoOnlyAsked(who, contacts.silentSince(who, said, except, MOST), closed, said));
        return all;
    }

    private List<One> ofClients(Who.Staff who, Collection<UUID> clients, Instant closed, Instant said) {
        Map<UUID, DataSubject> whose = people.plain(who.organization(), clients);
        Set<DataSubject> over = over(whose.values(), closed, said);
        List<Case> files = cases.of(who, ids(over, DataSubject::clients));
        var all = new ArrayList<One>();
        Set<UUID> seen = new HashSet<>();
        for (UUID client : clients) {
            DataSubject person = whose.get(client);
            // Of two records that are one person's, the first stands for both.
            if (person != null && seen.add(client) && over.contains(person)) {
                all.add(one(who, client, person, files));
                seen.addAll(person.clients());
            }
        }
        return all;
    }

    /** Whoever has become a client since goes by their cases. */
    private List<One> whoOnlyAsked(Who.Staff who, List<UUID> silent, Instant closed, Instant said) {
        return house.within(People.HOUSE, () -> {
            Set<UUID> known = new HashSet<>(persons.throughAny(People.HOUSE, silent));
            known.addAll(cases.ofContacts(People.HOUSE, silent));
            List<One> all = silent.stream()
                    .filter(contact -> !known.contains(contact))
                    .map(contact -> new One(
                            whose(who, null, contact, null),
                            new DataSubject(who.organization(), Set.of(), Set.of(contact), Set.of())))
                    .toList();
            Set<DataSubject> over = over(all.stream().map(One::subject).toList(), closed, said);
            return all.stream().filter(one -> over.contains(one.subject())).toList();
        });
    }

    /** Who would take a place and cannot be wanted: held, wanted already, or joined with a record that is in use. */
    private Set<UUID> except(Who.Staff who, Instant closed) {
        return house.within(People.HOUSE, () -> {
            var except = new HashSet<>(holds.held(who));
            except.addAll(erasures.waiting(who));
            except.addAll(cases.inUse(who, persons.joined(who), closed));
            except.addAll(persons.joinedWith(People.HOUSE, except));
            return except;
        });
    }

    /** @param files the newest first */
    private One one(Who.Staff who, UUID client, DataSubject whose, List<Case> files) {
        return files.stream()
                .filter(file -> whose.clients().contains(file.client()))
                .findFirst()
                .map(newest -> new One(whose(who, client, newest.contact(), newest), whose))
                .orElseGet(() -> new One(whose(who, client, null, null), whose));
    }

    private Whose whose(Who.Staff who, @Nullable UUID client, @Nullable UUID contact, @Nullable Case newest) {
        return new Whose(
                who.organization(),
                client,
                contact,
                newest == null ? null : newest.id(),
                newest == null ? "" : newest.number(),
                languages.house().tag());
    }

    /** Whether the time of this person is over still: of every case, and of the last word in every contact. */
    boolean over(Who who, DataSubject whose) {
        return !over(
                        List.of(whose),
                        retention.over(who, Retention.After.LAST_CASE_CLOSED),
                        retention.over(who, Retention.After.LAST_WORD))
                .isEmpty();
    }

    /** Those of them whose time is over. As the house: what of theirs is closed to who asks may be in use. */
    private Set<DataSubject> over(Collection<DataSubject> people, Instant closed, Instant said) {
        return house.within(People.HOUSE, () -> {
            List<Case> files = cases.of(People.HOUSE, ids(people, DataSubject::clients));
            List<ContactEnds.LastWord> words = contacts.lastWords(People.HOUSE, ids(people, DataSubject::contacts));
            return people.stream()
                    .filter(whose -> over(
                            whose,
                            files.stream()
                                    .filter(file -> whose.clients().contains(file.client()))
                                    .toList(),
                            words.stream()
                                    .filter(word -> whose.contacts().contains(word.id()))
                                    .toList(),
                            closed,
                            said))
                    .collect(Collectors.toSet());
        });
    }

    private static Set<UUID> ids(Collection<DataSubject> people, Function<DataSubject, Set<UUID>> which) {
        return people.stream().flatMap(each -> which.apply(each).stream()).collect(Collectors.toSet());
    }

    private boolean over(
            DataSubject whose, List<Case> files, List<ContactEnds.LastWord> words, Instant closed, Instant said) {
        if (files.isEmpty() && words.isEmpty()) {
            return livesWithNobodyInUse(whose, closed);
        }
        return files.stream()
                        .allMatch(file ->
                                file.closedAt() != null && file.closedAt().isBefore(closed))
                && words.stream().allMatch(word -> !word.waits() && word.at().isBefore(said));
    }

    /** Whoever was written down because of others goes when nobody of them is in use; of nobody it is never true. */
    private boolean livesWithNobodyInUse(DataSubject whose, Instant closed) {
        Set<UUID> living = byHousehold.living(People.HOUSE, whose.clients());
        return !living.isEmpty()
                && byHousehold.allKnownBefore(People.HOUSE, whose.clients(), closed)
                && cases.inUse(People.HOUSE, living, closed).isEmpty();
    }

    /** How many rows of which table that would be. */
    public Map<String, Long> counts(Who.Staff who, List<One> all) {
        var clients = new HashSet<UUID>();
        var contacted = new HashSet<UUID>();
        var files = new HashSet<UUID>();
        all.forEach(one -> {
            clients.addAll(one.subject().clients());
            contacted.addAll(one.subject().contacts());
            files.addAll(one.subject().cases());
        });
        var everybody = new DataSubject(who.organization(), clients, contacted, files);
        return house.within(People.HOUSE, () -> held.counts(People.HOUSE, people.hanging(everybody)));
    }
}
