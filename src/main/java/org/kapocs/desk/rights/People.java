package org.kapocs.desk.rights;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.CaseList;
import org.kapocs.desk.casework.CasesOfPerson;
import org.kapocs.desk.contact.ContactEnds;
import org.kapocs.facts.client.OnePerson;
import org.kapocs.shared.access.House;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.privacy.DataSubject;
import org.kapocs.shared.privacy.HeldData;
import org.kapocs.shared.veil.Veil;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;

/** Finds all that leads to a person, from a case or from a contact. As the house: what was joined is theirs, too. */
@Component
class People {
    static final Who.Machine HOUSE = new Who.Machine("rights");

    private final OnePerson persons;
    private final CasesOfPerson cases;
    private final CaseList list;
    private final ContactEnds contacts;
    private final HeldData held;
    private final Veil veil;
    private final Languages languages;
    private final House house;

    People(
            OnePerson persons,
            CasesOfPerson cases,
            CaseList list,
            ContactEnds contacts,
            HeldData held,
            Veil veil,
            Languages languages,
            House house) {
        this.persons = persons;
        this.cases = cases;
        this.list = list;
        this.contacts = contacts;
        this.held = held;
        this.veil = veil;
        this.languages = languages;
        this.house = house;
    }

    /** Whose case it is. */
    Whose of(Who.Staff who, Case file) {
        UUID contact = file.contact();
        String language = contact == null
                ? languages.house().tag()
                : contacts.of(who, contact)
                        .map(ContactEnds.End::language)
                        .orElse(languages.house().tag());
        return new Whose(file.organization(), file.client(), contact, file.id(), file.number(), language);
    }

    /** Whose file it is. */
    Whose of(Who.CodeHolder who) {
        var end = contacts.of(who, who.contact()).orElseThrow(Problem.Missing::new);
        Optional<Case> file = list.ofContact(who, who.contact());
        return new Whose(
                end.organization(),
                file.map(Case::client).orElse(null),
                who.contact(),
                file.map(Case::id).orElse(null),
                file.map(Case::number).orElse(""),
                end.language());
    }

    /** Their records, as far as this member of staff sees them, and the contact of this case. */
    DataSubject known(Who.Staff who, Case file) {
        return new DataSubject(
                file.organization(), persons.joinedWith(who, Set.of(file.client())), some(file.contact()), Set.of());
    }

    /** All that leads to them, within the caller's transaction. */
    DataSubject subject(UUID organization, @Nullable UUID client, @Nullable UUID contact) {
        return house.within(HOUSE, () -> hanging(plain(organization, client, contact)));
    }

    /** With what hangs on them and is known by an id of its own. */
    DataSubject hanging(DataSubject plain) {
        return house.within(
                HOUSE,
                () -> plain.with(held.subjects(HOUSE, plain).stream()
                        .map(subject -> subject.id())
                        .collect(Collectors.toSet())));
    }

    /** Their records, contacts and cases alone. */
    private DataSubject plain(UUID organization, @Nullable UUID client, @Nullable UUID contact) {
        return house.within(HOUSE, () -> {
            var all = plain(organization, records(client, contact)).values();
            return new DataSubject(
                    organization,
                    together(all, DataSubject::clients, null),
                    together(all, DataSubject::contacts, contact),
                    together(all, DataSubject::cases, null));
        });
    }

    private static Set<UUID> together(
            Collection<DataSubject> all, Function<DataSubject, Set<UUID>> what, @Nullable UUID more) {
        return Stream.concat(all.stream().flatMap(each -> what.apply(each).stream()), Stream.ofNullable(more))
                .collect(Collectors.toSet());
    }

    /** The same of many, each by the record that was asked for, in as many questions as of one. */
    Map<UUID, DataSubject> plain(UUID organization, Collection<UUID> asked) {
        return house.within(HOUSE, () -> {
            Map<UUID, OnePerson.Records> same = persons.of(HOUSE, asked);
            List<Case> files = cases.of(
                    HOUSE,
                    same.values().stream()
                            .flatMap(each -> each.records().stream())
                            .collect(Collectors.toSet()));
            Map<UUID, UUID> came =
                    contacts.ofCases(HOUSE, files.stream().map(Case::id).collect(Collectors.toSet()));
            var found = new HashMap<UUID, DataSubject>();
            same.forEach((record, person) -> found.put(record, plain(organization, person, files, came)));
            return found;
        });
    }

    /** @param came the contacts of which a case came, with the case */
    private static DataSubject plain(
            UUID organization, OnePerson.Records person, List<Case> files, Map<UUID, UUID> came) {
        List<Case> theirs = files.stream()
                .filter(file -> person.records().contains(file.client()))
                .toList();
        Set<UUID> ids = theirs.stream().map(Case::id).collect(Collectors.toSet());
        var contacts = new HashSet<>(person.contacts());
        theirs.stream().map(Case::contact).filter(Objects::nonNull).forEach(contacts::add);
        came.forEach((contact, file) -> {
            if (ids.contains(file)) {
                contacts.add(contact);
            }
        });
        return new DataSubject(organization, person.records(), contacts, ids);
    }

    /** Whoever only asked may have become a client since: their case was opened from the contact. */
    private Set<UUID> records(@Nullable UUID client, @Nullable UUID contact) {
        var found = new HashSet<>(some(client));
        if (contact != null) {
            found.addAll(persons.through(HOUSE, contact));
            list.ofContact(HOUSE, contact).map(Case::client).ifPresent(found::add);
        }
        return found;
    }

    /** What leads to them from their own contact alone: a record that was joined to theirs has a code of its own. */
    DataSubject own(Who.CodeHolder who, Whose whose) {
        var plain = new DataSubject(
                whose.organization(), some(whose.client()), Set.of(who.contact()), some(whose.caseFile()));
        return hanging(plain);
    }

    private static Set<UUID> some(@Nullable UUID id) {
        return id == null ? Set.of() : Set.of(id);
    }

    /**
     * Holds all of theirs as it stands until the end of the transaction: nobody opens a case of theirs again or a new one,
     * and nobody writes to us or to them. In the order in which whoever works on a case holds the same.
     */
    void hold(DataSubject whose) {
        cases.hold(HOUSE, whose.cases());
        veil.hold(whose.contacts());
        veil.hold(whose.clients());
    }

    /** Whether one of their cases is open, or they wait for a word of ours. */
    boolean busy(DataSubject whose) {
        return house.within(
                HOUSE,
                () -> cases.of(HOUSE, whose.clients()).stream().anyMatch(Case::open)
                        || contacts.lastWords(HOUSE, whose.contacts()).stream().anyMatch(ContactEnds.LastWord::waits));
    }

    /** When it was last said with a code how they may be reached. */
    Optional<Instant> reachChanged(DataSubject whose) {
        return house.within(HOUSE, () -> contacts.reachChanged(HOUSE, whose.contacts()));
    }

    /** How a letter reaches them; empty when they gave no address for that. */
    Optional<ContactEnds.End> addressee(DataSubject whose) {
        return house.within(
                HOUSE,
                () -> whose.contacts().stream()
                        .flatMap(contact -> contacts.of(HOUSE, contact).stream())
                        .filter(end ->
                                end.email() != null && org.kapocs.shared.notification.Letter.canBeSentTo(end.email()))
                        .findFirst());
    }
}
