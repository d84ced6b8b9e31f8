package org.kapocs.desk.rights;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
        var all = new ArrayList<One>();
        Set<UUID> seen = new HashSet<>();
        var clients = new ArrayList<>(cases.overBefore(who, closed, except, MOST));
        clients.addAll(byHousehold.knownBefore(who, closed, except, MOST));
        for (UUID client : clients) {
            DataSubject whose = people.plain(who.organization(), client, null);
            // Of two records that are one person's, the first stands for both.
            if (!seen.contains(client) && over(whose, closed, said)) {
                all.add(one(who, client, whose));
            }
            seen.addAll(whose.clients());
        }
        for (UUID contact : contacts.silentSince(who, said, except, MOST)) {
            DataSubject whose = people.plain(who.organization(), null, contact);
            // Whoever has become a client since goes by their cases.
            if (whose.clients().isEmpty() && over(whose, closed, said)) {
                all.add(new One(whose(who, null, contact, null), whose));
            }
        }
        return all;
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

    private One one(Who.Staff who, UUID client, DataSubject whose) {
        return cases.of(who, whose.clients()).stream()
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
        return over(
                whose,
                retention.over(who, Retention.After.LAST_CASE_CLOSED),
                retention.over(who, Retention.After.LAST_WORD));
    }

    /** As the house: what of theirs is closed to who asks may be in use. */
    private boolean over(DataSubject whose, Instant closed, Instant said) {
        return house.within(People.HOUSE, () -> {
            List<Case> files = cases.of(People.HOUSE, whose.clients());
            List<ContactEnds.LastWord> words = contacts.lastWords(People.HOUSE, whose.contacts());
            if (files.isEmpty() && words.isEmpty()) {
                return livesWithNobodyInUse(whose, closed);
            }
            return files.stream()
                            .allMatch(file ->
                                    file.closedAt() != null && file.closedAt().isBefore(closed))
                    && words.stream()
                            .allMatch(word -> !word.waits() && word.at().isBefore(said));
        });
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
