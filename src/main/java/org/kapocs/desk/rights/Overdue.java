package org.kapocs.desk.rights;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.CasesOfPerson;
import org.kapocs.desk.contact.ContactEnds;
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
    private final Holds holds;
    private final HeldData held;
    private final Languages languages;
    private final House house;

    Overdue(
            Retention retention,
            CasesOfPerson cases,
            ContactEnds contacts,
            People people,
            Holds holds,
            HeldData held,
            Languages languages,
            House house,
            Clock clock) {
        this.retention = retention;
        this.cases = cases;
        this.contacts = contacts;
        this.people = people;
        this.holds = holds;
        this.held = held;
        this.languages = languages;
        this.house = house;
    }

    /** @param held whether a legal hold keeps them */
    public record One(Whose whose, DataSubject subject, boolean held) {}

    /** Those of the organization whose time is over, the longest first; 100 of each kind at most. */
    public List<One> today(Who.Staff who) {
        var all = new ArrayList<One>();
        Set<UUID> seen = new LinkedHashSet<>();
        for (UUID client : cases.overBefore(who, retention.over(who, Retention.After.LAST_CASE_CLOSED), MOST)) {
            DataSubject whose = people.subject(who.organization(), client, null);
            // Of two records that are one person's, one may be in use.
            if (seen.add(whose.clients().stream().min(UUID::compareTo).orElse(client)) && over(who, whose)) {
                Case newest = cases.of(who, whose.clients()).getFirst();
                all.add(one(
                        new Whose(
                                who.organization(),
                                client,
                                newest.contact(),
                                newest.id(),
                                newest.number(),
                                languages.house().tag()),
                        whose));
            }
        }
        for (UUID contact : contacts.silentSince(who, retention.over(who, Retention.After.LAST_WORD), MOST)) {
            DataSubject whose = people.subject(who.organization(), null, contact);
            // Whoever has become a client since goes by their cases.
            if (whose.clients().isEmpty() && over(who, whose)) {
                all.add(one(
                        new Whose(
                                who.organization(),
                                null,
                                contact,
                                null,
                                "",
                                languages.house().tag()),
                        whose));
            }
        }
        return all;
    }

    /** Whether the time of this person is over still: of every case, and of the last word in every contact. */
    boolean over(Who who, DataSubject whose) {
        List<Case> files = cases.of(who, whose.clients());
        List<ContactEnds.LastWord> words = contacts.lastWords(who, whose.contacts());
        if (files.isEmpty() && words.isEmpty()) {
            return false;
        }
        Instant closed = retention.over(who, Retention.After.LAST_CASE_CLOSED);
        Instant said = retention.over(who, Retention.After.LAST_WORD);
        return files.stream()
                        .allMatch(file ->
                                file.closedAt() != null && file.closedAt().isBefore(closed))
                && words.stream()
                        .allMatch(word -> !word.waits() && word.at().isBefore(said));
    }

    private One one(Whose whose, DataSubject subject) {
        return new One(whose, subject, !holds.of(People.HOUSE, subject).isEmpty());
    }

    /** How many rows of which table that would be. */
    public Map<String, Long> counts(Who.Staff who, List<One> all) {
        var sum = new LinkedHashMap<String, Long>();
        house.within(
                People.HOUSE,
                () -> all.stream()
                        .filter(one -> !one.held())
                        .forEach(one -> held.counts(People.HOUSE, one.subject())
                                .forEach((table, rows) -> sum.merge(table, rows, Long::sum))));
        return sum;
    }
}
