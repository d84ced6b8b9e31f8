package org.kapocs.desk.casework;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kapocs.facts.client.Clients;
import org.kapocs.facts.client.Found;
import org.kapocs.facts.client.Likeness;
import org.kapocs.facts.client.SamePerson;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.audit.Trail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists of cases: mine, my organization's, those found by a name or a number. */
@Component
@Transactional
public class CaseList {
    private static final int PAGE = 25;

    /** More than anybody can have in hand. */
    private static final int IN_HAND = 500;

    private final CaseRows rows;
    private final CaseQueries queries;
    private final CaseLining lining;
    private final CaseSieve sieve;
    private final Clients clients;
    private final SamePerson same;
    private final Trail trail;

    CaseList(
            CaseRows rows,
            CaseQueries queries,
            CaseLining lining,
            CaseSieve sieve,
            Clients clients,
            SamePerson same,
            Trail trail) {
        this.rows = rows;
        this.queries = queries;
        this.lining = lining;
        this.sieve = sieve;
        this.clients = clients;
        this.same = same;
        this.trail = trail;
    }

    /**
     * The cases that the query asks for, newest first; an officer's own open ones with the most urgent first, and those
     * that are old or were left alone with the oldest first. That a name was searched for is kept. The statements do not
     * grow with the lines.
     */
    public CaseLines find(Who.Staff who, CaseQuery query) {
        return query.mine() && query.state() == CaseState.OPEN && query.filter().isEmpty()
                ? pressing(who, query)
                : batch(who, query, PAGE);
    }

    /**
     * The same cases, as many at once, in an order that can be gone on with as long as there are any. That a program was
     * told them is kept.
     */
    public CaseLines batch(Who.Staff who, CaseQuery query, int most) {
        CaseLines found = lines(who, query, most);
        trail.told(who, "cases", found.lines().size(), Purpose.CASEWORK);
        return found;
    }

    private CaseLines lines(Who.Staff who, CaseQuery query, int most) {
        boolean byName = !query.text().isEmpty() && !TypedNumber.looksLike(query.text());
        Found found = byName ? clients.find(who, query.text()) : new Found(List.of(), false);
        if (byName && found.clients().isEmpty()) {
            return new CaseLines(List.of(), false, Optional.empty());
        }
        Set<UUID> bearers = found.clients().stream().map(Likeness::client).collect(Collectors.toSet());
        Set<UUID> wanted = bearers.isEmpty() ? bearers : same.records(who, bearers);
        return sieve.page(who, query, wanted, found.more(), most);
    }

    /** What an officer has in hand is sorted whole: the most urgent, then who waits, then what was left alone longest. */
    private CaseLines pressing(Who.Staff who, CaseQuery query) {
        List<CaseRow> hand = queries.rows(who, query, Set.of(), null, null, IN_HAND);
        List<CaseLine> all = lining.unnamed(who, hand).stream()
                .sorted(Comparator.comparing((CaseLine line) -> line.pressing()
                                .map(need -> need.voiced().urgency().ordinal())
                                .orElse(-1))
                        .thenComparing(CaseLine::waits)
                        .reversed()
                        .thenComparing(CaseLine::lastAt))
                .toList();
        int from = query.after()
                .map(CaseList::place)
                .filter(place -> place < all.size())
                .orElse(0);
        int until = Math.min(all.size(), from + PAGE);
        return new CaseLines(
                lining.named(who, hand, all.subList(from, until)),
                false,
                until < all.size() ? Optional.of(Integer.toString(until)) : Optional.empty());
    }

    private static int place(String token) {
        return token.matches("\\d{1,4}") ? Integer.parseInt(token) : 0;
    }

    /** By what other rooms know of cases the list can be narrowed: their names. */
    @Transactional(readOnly = true)
    public Set<String> marks(Who.Staff who) {
        return sieve.marks();
    }

    /** The case that was opened from this contact, if one was and it is this person's to see. */
    @Transactional(readOnly = true)
    public Optional<Case> ofContact(Who who, UUID contact) {
        return rows.ofContact(who, contact);
    }

    /** The case of exactly this number, if it is this person's to see. It is found, and not opened. */
    @Transactional(readOnly = true)
    public Optional<Case> ofNumber(Who.Staff who, String number) {
        return rows.ofNumber(who, number.strip().toUpperCase(Locale.ROOT));
    }

    /**
     * These clients' cases by their numbers, newest first, so that two of the same name can be told apart; only those that
     * this person may open.
     */
    @Transactional(readOnly = true)
    public Map<UUID, List<Numbered>> numbersOf(Who.Staff who, Set<UUID> clients) {
        return queries.numbersOf(who, clients);
    }

    /** How many cases are open, the officer's own and the organization's. */
    @Transactional(readOnly = true)
    public CaseCounts counts(Who.Staff who) {
        return queries.counts(who);
    }

    /** The accounts that have open cases in the organization; also those that are closed. */
    @Transactional(readOnly = true)
    public Set<UUID> caseworkers(Who.Staff who) {
        return queries.caseworkers(who);
    }
}
