package org.kapocs.desk.duplicate;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kapocs.desk.casework.CaseTitles;
import org.kapocs.desk.casework.CasesOf;
import org.kapocs.facts.client.Client;
import org.kapocs.facts.client.Clients;
import org.kapocs.facts.client.Likeness;
import org.kapocs.facts.client.Namesakes;
import org.kapocs.facts.client.Person;
import org.kapocs.facts.client.SamePerson;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.filter.Search;
import org.kapocs.shared.table.Sieve;
import org.kapocs.shared.veil.ClosedTogether;
import org.kapocs.shared.veil.Veil;
import org.kapocs.shared.veil.VeilSight;
import org.kapocs.shared.web.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides about records that may be one person's. Every decision can be taken back, and none is forgotten meanwhile. */
@Component
@Transactional
public class Duplicates {
    /** So many pairs has a page of the list. */
    private static final int LINES = 25;

    private final PairRows rows;
    private final Clients clients;
    private final SamePerson same;
    private final Namesakes namesakes;
    private final CaseTitles titles;
    private final CasesOf cases;
    private final Veil veil;
    private final VeilSight sight;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Duplicates(
            PairRows rows,
            Clients clients,
            SamePerson same,
            Namesakes namesakes,
            CaseTitles titles,
            CasesOf cases,
            Veil veil,
            VeilSight sight,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.clients = clients;
        this.same = same;
        this.namesakes = namesakes;
        this.titles = titles;
        this.cases = cases;
        this.veil = veil;
        this.sight = sight;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** A page of pairs; those with the most in common first. Words are looked for in the names that it shows. */
    @Transactional(readOnly = true)
    public PairLines list(Who.Staff who, PairQuery query) {
        var search = new Search(query.words());
        var names = new HashMap<UUID, Likeness>();
        int drawn = search.isEmpty() ? LINES + 1 : Sieve.BATCH;
        Sieve.Sieved<Pair> found = Sieve.page(
                from -> {
                    List<Pair> pairs = rows.list(who, query.from(PairQuery.After.read(from)), drawn);
                    names.putAll(clients.namesOf(who, people(pairs)));
                    return new Sieve.Drawn<>(
                            pairs,
                            pair -> search.finds(called(pair, names)) ? pair : null,
                            pairs.size() < drawn
                                    ? null
                                    : PairQuery.After.of(pairs.getLast()).written());
                },
                pair -> PairQuery.After.of(pair).written(),
                query.after() == null ? null : query.after().written(),
                LINES);
        names.keySet().retainAll(people(found.lines()));
        return new PairLines(found.lines(), names, found.next(), found.unfinished());
    }

    private static Set<UUID> people(List<Pair> pairs) {
        return pairs.stream()
                .flatMap(pair -> Stream.of(pair.one(), pair.other()))
                .collect(Collectors.toSet());
    }

    private static Stream<String> called(Pair pair, Map<UUID, Likeness> names) {
        return Stream.of(pair.one(), pair.other())
                .flatMap(each -> Stream.ofNullable(names.get(each)))
                .map(each -> each.name().spoken());
    }

    /** What is proposed or joined with this client. */
    @Transactional(readOnly = true)
    public List<Pair> of(Who.Staff who, UUID client) {
        return rows.of(who, client);
    }

    /** The cases of the person whose record this is, under whichever of their records they were opened. */
    @Transactional(readOnly = true)
    public Map<UUID, CaseTitles.Title> casesOf(Who.Staff who, UUID client) {
        return titles.ofClients(who, same.records(who, Set.of(client)));
    }

    /** The pair with both records, which are opened by it. Missing when it is not this person's to see. */
    public Both get(Who.Staff who, UUID one, UUID other) {
        Pair pair = pair(who, one, other);
        Client kept = clients.get(who, one, Purpose.CASEWORK);
        Client beside = pair.state() == PairState.JOINED ? kept : clients.get(who, other, Purpose.CASEWORK);
        Set<UUID> records = pair.state() == PairState.JOINED ? same.records(who, Set.of(one)) : Set.of(one);
        return new Both(pair, kept, beside, titles.ofClients(who, records), titles.ofClients(who, Set.of(other)));
    }

    /**
     * They are one person, of whom this is known; the older record stands for both.
     *
     * @return false when one of them was corrected since those versions
     * @throws Problem.Conflict when it was decided otherwise meanwhile
     */
    public boolean join(Who.Staff who, SamePerson.Two two, Person person) {
        Pair pair = pair(who, two.keeper(), two.other());
        veil.hold(same.records(who, Set.of(two.keeper(), two.other())));
        if (!same.join(who, two, person)) {
            return false;
        }
        decide(who, pair, PairState.PROPOSED, PairState.JOINED);
        closeBoth(who, two);
        namesakes.compareAgain(who, Set.of(pair.one(), pair.other()));
        return true;
    }

    /** What is closed of the one is closed of the other, and stays so when they are taken apart. */
    private void closeBoth(Who.Staff who, SamePerson.Two two) {
        var records = same.records(who, Set.of(two.keeper(), two.other()));
        if (sight.touches(records)) {
            veil.follow(cases.subjects(who, records));
            // First what is closed of either, so that it goes on to all others, whichever comes first.
            veil.join(two.keeper(), two.other());
            records.forEach(record -> veil.join(two.keeper(), record));
            events.publishEvent(new ClosedTogether(who, records));
        }
    }

    /**
     * They are two people, and are not proposed again.
     *
     * @throws Problem.Conflict when it was decided otherwise meanwhile
     */
    public void separate(Who.Staff who, UUID one, UUID other) {
        Pair pair = pair(who, one, other);
        decide(who, pair, PairState.PROPOSED, PairState.SEPARATE);
        wrote(who, pair, "duplicate.separated");
    }

    /**
     * What was decided is not, and it is proposed again.
     *
     * @return false when the record was corrected since they were joined: both say now what it said at the end
     */
    public boolean reopen(Who.Staff who, UUID one, UUID other) {
        Pair pair = pair(who, one, other);
        if (pair.state() == PairState.PROPOSED) {
            throw new Problem.Conflict("duplicate.error.decided");
        }
        decide(who, pair, pair.state(), PairState.PROPOSED);
        wrote(who, pair, "duplicate.reopened");
        namesakes.compareAgain(who, Set.of(pair.one(), pair.other()));
        return pair.state() == PairState.SEPARATE || same.part(who, one, other);
    }

    private void decide(Who.Staff who, Pair pair, PairState from, PairState to) {
        if (pair.state() != from || !rows.decide(who, pair, to, clock.instant())) {
            throw new Problem.Conflict("duplicate.error.decided");
        }
    }

    private Pair pair(Who.Staff who, UUID one, UUID other) {
        return rows.get(who, one, other).orElseThrow(Problem.Missing::new);
    }

    private void wrote(Who.Staff who, Pair pair, String did) {
        trail.wrote(who, new Subject("client", pair.one()), did);
        trail.wrote(who, new Subject("client", pair.other()), did);
    }
}
