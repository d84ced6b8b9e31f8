package org.kapocs.desk.casework;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kapocs.desk.contact.ContactOfCase;
import org.kapocs.desk.contact.Reach.Kind;
import org.kapocs.desk.contact.ReachChanged;
import org.kapocs.facts.client.Clients;
import org.kapocs.facts.client.Person;
import org.kapocs.facts.client.Reach;
import org.kapocs.facts.client.ReachKind;
import org.kapocs.shared.access.House;
import org.kapocs.shared.access.Who;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What a client says about how they may be reached holds in their record too, at once: a caseworker or a partner who
 * calls the number they have removed may put them in danger. The house writes it, because a client writes no records.
 */
@Component
class ReachOfClient {
    private static final Who.Machine HOUSE = new Who.Machine("casework.reach");

    private final CaseRows rows;
    private final LaterRows later;
    private final CaseLog log;
    private final ContactOfCase contacts;
    private final Clients clients;
    private final House house;

    ReachOfClient(CaseRows rows, LaterRows later, CaseLog log, ContactOfCase contacts, Clients clients, House house) {
        this.rows = rows;
        this.later = later;
        this.log = log;
        this.contacts = contacts;
        this.clients = clients;
        this.house = house;
    }

    /** In the transaction in which they say so; the case first, as whoever works in it does. */
    @EventListener
    void on(ReachChanged changed) {
        house.within(
                HOUSE,
                () -> rows.ofContact(HOUSE, changed.contact()).ifPresent(file -> {
                    log.wrote(changed.who(), file.id(), Did.REACH_CHANGED, "", "");
                    clients.reachedBy(HOUSE, file.client(), known(changed.reach()));
                }));
    }

    /**
     * The same the other way round: what a caseworker corrected stands in the file of the case's own contact. Where somebody
     * wrote again with another code, that file is told only what took the place of what it had; and nothing that came with
     * the other code, which whoever holds the first may not learn.
     */
    void corrected(Who.Staff who, Case file, Person before, Person now) {
        UUID own = file.contact();
        if (own == null || before.reach().equals(now.reach())) {
            return;
        }
        if (!later.everCame(file.id())) {
            contacts.reachedBy(who, own, told(now.reach().stream()));
            return;
        }
        Set<String> known = Stream.concat(
                        before.reach().stream(),
                        contacts.reachOfOthers(who, file.id(), own).stream().flatMap(each -> known(each).stream()))
                .map(Reach::key)
                .collect(Collectors.toSet());
        contacts.reachReplaced(
                who,
                own,
                told(before.reach().stream()),
                told(now.reach().stream()),
                told(now.reach().stream().filter(way -> !known.contains(way.key()))));
    }

    static List<org.kapocs.desk.contact.Reach> told(Stream<Reach> ways) {
        return ways.filter(way -> way.value().length() <= org.kapocs.desk.contact.Reach.LONGEST)
                .map(way -> new org.kapocs.desk.contact.Reach(told(way.kind()), way.value(), way.safe()))
                .toList();
    }

    private static Kind told(ReachKind kind) {
        return switch (kind) {
            case PHONE -> Kind.PHONE;
            case EMAIL -> Kind.EMAIL;
            case MESSENGER, ADDRESS, OTHER -> Kind.OTHER;
        };
    }

    private static List<Reach> known(org.kapocs.desk.contact.Reach said) {
        return said.value().isEmpty()
                ? List.of()
                : List.of(new Reach(ReachKind.valueOf(said.kind().name()), said.value(), said.safe()));
    }
}
