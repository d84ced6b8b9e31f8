package org.kapocs.desk.transfer;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kapocs.desk.casework.CaseTitles;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.filter.Lately;
import org.kapocs.shared.filter.Search;
import org.kapocs.shared.table.Sieve;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cases that are asked for, by us and of us. Found is not opened; of what we asked nothing tells whether there is such a case. */
@Component
@Transactional(readOnly = true)
public class AskedList {
    private static final int PAGE = 25;

    private final RequestRows rows;
    private final CaseTitles titles;
    private final Clock clock;

    AskedList(RequestRows rows, CaseTitles titles, Clock clock) {
        this.rows = rows;
        this.titles = titles;
        this.clock = clock;
    }

    /** A page of what the query asks for. The statements do not grow with the lines. */
    public Sieve.Sieved<AskedLine> find(Who.Staff who, AskedQuery query) {
        return find(who, query, PAGE);
    }

    /** The same, as many at once. */
    public Sieve.Sieved<AskedLine> find(Who.Staff who, AskedQuery query, int most) {
        var search = new Search(query.words());
        return Sieve.page(
                (from, batch) -> lines(who, query.from(from), batch),
                !search.isEmpty(),
                line -> search.finds(line.texts()),
                AskedLine::place,
                query.after(),
                most);
    }

    private List<AskedLine> lines(Who.Staff who, AskedQuery query, int most) {
        LocalDate today = LocalDate.now(clock);
        Instant since = Lately.since(clock, query.days());
        if (query.view() == AskedQuery.View.BY_US) {
            return rows.byUs(who, query, since, today, most).stream()
                    .map(each -> new AskedLine(each, each.wanted().number(), each.state(today)))
                    .toList();
        }
        List<Held> held = rows.ofUs(who, query, since, today, most);
        Map<UUID, CaseTitles.Title> known =
                titles.of(who, held.stream().map(Held::caseFile).collect(Collectors.toSet()));
        return held.stream()
                .map(each -> {
                    CaseTitles.Title title = known.get(each.caseFile());
                    TransferRequest request = each.request();
                    return new AskedLine(
                            request, title == null ? request.wanted().number() : title.label(), request.state(today));
                })
                .toList();
    }
}
