package org.kapocs.desk.referral;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.CaseLine;
import org.kapocs.desk.casework.CaseLines;
import org.kapocs.desk.casework.CaseList;
import org.kapocs.desk.casework.CaseQuery;
import org.kapocs.desk.casework.CaseTitles;
import org.kapocs.facts.need.Need;
import org.kapocs.facts.need.Needs;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.table.Sieve;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists of the referrals that one's own organization has sent. Found is not opened: a line shows what a case's does. */
@Component
@Transactional
public class ReferralList {
    private static final int PAGE = 25;

    /** More cases than anybody means who looks for a name. */
    private static final int CASES = 200;

    private final ReferralQueries queries;
    private final CaseList cases;
    private final CaseTitles titles;
    private final Needs needs;
    private final Clock clock;

    ReferralList(ReferralQueries queries, CaseList cases, CaseTitles titles, Needs needs, Clock clock) {
        this.queries = queries;
        this.cases = cases;
        this.titles = titles;
        this.needs = needs;
        this.clock = clock;
    }

    /** Those that the query asks for, sent last first. That a name was looked for is kept. */
    public ReferralLines find(Who.Staff who, ReferralQuery query) {
        return batch(who, query, PAGE);
    }

    /** The same, as many at once. */
    public ReferralLines batch(Who.Staff who, ReferralQuery query, int most) {
        CaseLines named = query.text().isEmpty() ? null : casesOf(who, query.text());
        boolean others = named != null && (named.more() || named.next().isPresent());
        Set<UUID> meant =
                named == null ? null : named.lines().stream().map(CaseLine::id).collect(Collectors.toSet());
        if (meant != null && meant.isEmpty()) {
            return new ReferralLines(List.of(), null, false, others);
        }
        String after = query.after().orElse(null);
        if (query.filter().asksOthers()) {
            Sieve.Sieved<ReferralLine> found =
                    Sieve.page(from -> draw(who, query, meant, from), ReferralQueries::token, after, most);
            return new ReferralLines(found.lines(), found.next(), found.unfinished(), others);
        }
        List<Referral> rows = queries.rows(who, query, meant, after, most + 1);
        boolean more = rows.size() > most;
        List<Referral> shown = more ? rows.subList(0, most) : rows;
        return new ReferralLines(
                List.copyOf(lines(who, shown).values()),
                more ? ReferralQueries.token(shown.getLast()) : null,
                false,
                others);
    }

    private CaseLines casesOf(Who.Staff who, String text) {
        return cases.batch(who, new CaseQuery(false, null, null, text, Optional.empty()), CASES);
    }

    private Sieve.Drawn<Referral, ReferralLine> draw(
            Who.Staff who, ReferralQuery query, @Nullable Collection<UUID> meant, @Nullable String from) {
        List<Referral> rows = queries.rows(who, query, meant, from, Sieve.BATCH);
        Map<UUID, ReferralLine> lines = lines(who, rows);
        return new Sieve.Drawn<>(
                rows,
                row -> Optional.ofNullable(lines.get(row.id()))
                        .filter(query.filter()::lets)
                        .orElse(null),
                rows.size() < Sieve.BATCH ? null : ReferralQueries.token(rows.getLast()));
    }

    /** The statements do not grow with the lines. */
    private Map<UUID, ReferralLine> lines(Who.Staff who, List<Referral> rows) {
        Map<UUID, CaseTitles.Title> called =
                titles.of(who, rows.stream().map(Referral::caseFile).collect(Collectors.toSet()));
        Map<UUID, Need> asked = rows.isEmpty()
                ? Map.of()
                : needs.byIds(rows.stream().map(Referral::need).toList());
        return rows.stream()
                .map(row -> line(row, called.get(row.caseFile()), asked.get(row.need())))
                .collect(Collectors.toMap(
                        line -> line.referral().id(),
                        Function.identity(),
                        (one, other) -> one,
                        java.util.LinkedHashMap::new));
    }

    private ReferralLine line(Referral row, CaseTitles.@Nullable Title title, @Nullable Need need) {
        return new ReferralLine(
                row,
                title == null ? "" : title.number(),
                title == null ? null : title.client(),
                need == null ? "" : need.voiced().topic(),
                Silence.tooLong(row, clock.instant()));
    }

    /** How many are not over, and which organizations were asked. */
    @Transactional(readOnly = true)
    public ReferralShelf shelf(Who.Staff who) {
        return queries.shelf(who);
    }
}
