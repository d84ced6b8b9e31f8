package org.kapocs.desk.transfer;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.CaseTitles;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.filter.Lately;
import org.kapocs.shared.filter.Search;
import org.kapocs.shared.table.Sieve;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists of offers. Found is not opened: what is not the reader's to see has no name here. */
@Component
@Transactional(readOnly = true)
public class TransferList {
    static final int MOST = 100;
    private static final int PAGE = 25;

    private final TransferQueries queries;
    private final TransferRows rows;
    private final CaseTitles titles;
    private final Trail trail;
    private final Clock clock;

    TransferList(TransferQueries queries, TransferRows rows, CaseTitles titles, Trail trail, Clock clock) {
        this.queries = queries;
        this.rows = rows;
        this.titles = titles;
        this.trail = trail;
        this.clock = clock;
    }

    private Lines first(Who.Staff who, Lines.View view) {
        LocalDate today = today();
        List<Transfer> offers = queries.offers(who, TransferQuery.of(view), today, Instant.EPOCH, MOST);
        Set<UUID> cases = offers.stream().map(Transfer::caseFile).collect(Collectors.toSet());
        Map<UUID, String> names = new HashMap<>();
        titles.of(who, cases).forEach((id, title) -> names.put(id, title.label()));
        return new Lines(offers, names);
    }

    /** A page of what the query asks for. The statements do not grow with the lines. */
    public Sieve.Sieved<TransferLine> find(Who.Staff who, TransferQuery query) {
        return find(who, query, PAGE);
    }

    /** The same, as many at once. */
    public Sieve.Sieved<TransferLine> find(Who.Staff who, TransferQuery query, int most) {
        var search = new Search(query.words());
        Instant since = Lately.since(clock, query.days());
        return Sieve.page(
                (from, batch) -> lines(who, queries.offers(who, query.from(from), today(), since, batch)),
                !search.isEmpty(),
                line -> search.finds(line.texts()),
                TransferLine::place,
                query.after(),
                most);
    }

    private List<TransferLine> lines(Who.Staff who, List<Transfer> offers) {
        var seen = titles.of(who, offers.stream().map(Transfer::caseFile).collect(Collectors.toSet()));
        return offers.stream()
                .map(each -> new TransferLine(each, called(who, each, seen.get(each.caseFile()))))
                .toList();
    }

    private static String called(Who.Staff who, Transfer offer, CaseTitles.@Nullable Title title) {
        if (title != null) {
            return title.label();
        }
        return offer.from().organization().equals(who.organization())
                ? offer.number()
                : offer.from().name();
    }

    /** The most pressing or the newest for a program; that it was told so many is kept. */
    @Transactional
    public Lines batch(Who.Staff who, Lines.View view) {
        Lines found = first(who, view);
        trail.told(who, "transfers", found.offers().size(), Purpose.CASEWORK);
        return found;
    }

    /** How many wait for this person. */
    public Lines.Counts counts(Who.Staff who) {
        return queries.counts(who, today());
    }

    /** To whom a case that was opened was offered, and who asks for it: one question for both. */
    public OnCase onCase(Who.Staff who, UUID caseFile) {
        return queries.onCase(who, caseFile, today());
    }

    /** To whom a case that was opened was offered, the newest first. */
    public List<Transfer> ofCase(Who.Staff who, UUID caseFile) {
        return rows.ofCases(who, Set.of(caseFile));
    }

    /** Of these cases, those that were offered and not answered in time, with what waits for the caseworker as a message key. */
    public Map<UUID, String> waiting(Who.Staff who, Set<UUID> cases) {
        LocalDate today = today();
        return rows.ofCases(who, cases).stream()
                .filter(each -> each.late(today))
                .collect(Collectors.toMap(Transfer::caseFile, _ -> "transfer.waiting.late", (one, other) -> one));
    }

    /** Who answers for the newcomer's own case since, the newest first. */
    public List<Transfer> own(Who.CodeHolder who, UUID caseFile) {
        return rows.own(who, caseFile);
    }

    /** By which it is told what is late. */
    public LocalDate today(Who.Staff who) {
        return today();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
