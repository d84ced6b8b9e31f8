package org.kapocs.desk.consult;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.CaseTitles;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Organizations;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.filter.Search;
import org.kapocs.shared.table.Sieve;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists of questions, asked of us and by us. What we are asked tells nothing of whose case it is. */
@Component
@Transactional(readOnly = true)
public class ConsultList {
    private static final int PAGE = 25;

    private final ConsultQueries queries;
    private final CaseTitles titles;
    private final Accounts accounts;
    private final Organizations organizations;
    private final Trail trail;
    private final Clock clock;

    ConsultList(
            ConsultQueries queries,
            CaseTitles titles,
            Accounts accounts,
            Organizations organizations,
            Trail trail,
            Clock clock) {
        this.queries = queries;
        this.titles = titles;
        this.accounts = accounts;
        this.organizations = organizations;
        this.trail = trail;
        this.clock = clock;
    }

    /** A page of what the view shows, what is most pressing first. The statements do not grow with the lines. */
    public ConsultLines find(Who.Staff who, ConsultQuery query) {
        return find(who, query, PAGE);
    }

    /** The same, for a program: that it was told so many is kept. */
    @Transactional
    public ConsultLines told(Who.Staff who, ConsultQuery query) {
        ConsultLines found = find(who, query, PAGE);
        trail.told(who, "consultations", found.lines().size(), Purpose.CONSULTATION);
        return found;
    }

    /** The same, as many at once. */
    public ConsultLines find(Who.Staff who, ConsultQuery query, int most) {
        if (query.view() != View.BY_US && !who.may(Action.ANSWER_CONSULTATIONS)) {
            throw new Problem.Refused();
        }
        var search = new Search(query.words());
        int batch = Sieve.batch(!search.isEmpty(), most);
        Sieve.Sieved<ConsultLines.Line> found = Sieve.page(
                from -> {
                    List<ConsultQueries.Row> rows =
                            queries.lines(who, query.from(ConsultQuery.After.read(from)), clock.instant(), batch);
                    Map<UUID, ConsultLines.Line> lines = lines(who, query.view(), search, rows);
                    return new Sieve.Drawn<>(
                            rows,
                            row -> lines.get(row.consultation().id()),
                            rows.size() < batch ? null : rows.getLast().place().written());
                },
                row -> row.place().written(),
                query.after() == null ? null : query.after().written(),
                most);
        return new ConsultLines(found.lines(), found.next(), found.unfinished());
    }

    /** What the list shows of them; not of what it hides, and where the words are not. */
    private Map<UUID, ConsultLines.Line> lines(Who.Staff who, View view, Search search, List<ConsultQueries.Row> rows) {
        List<Consultation> found =
                rows.stream().map(ConsultQueries.Row::consultation).toList();
        boolean byUs = view == View.BY_US;
        Map<UUID, CaseTitles.Title> files = byUs
                ? titles.of(who, found.stream().map(Consultation::caseFile).collect(Collectors.toSet()))
                : Map.of();
        Map<UUID, String> names = accounts.namesOf(
                who,
                found.stream()
                        .map(each -> byUs ? each.account() : each.takenBy())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        Map<UUID, String> askers = organizations.names(
                found.stream().map(Consultation::organization).collect(Collectors.toSet()));
        return found.stream()
                .filter(each -> !byUs || files.containsKey(each.caseFile()))
                .map(each -> new ConsultLines.Line(
                        each,
                        byUs
                                ? Objects.requireNonNull(files.get(each.caseFile()))
                                        .label()
                                : "",
                        byUs ? each.to().name() : askers.getOrDefault(each.organization(), ""),
                        person(names, byUs ? each.account() : each.takenBy())))
                .filter(line -> search.finds(Stream.of(line.file(), line.organization(), line.person())))
                .collect(Collectors.toMap(line -> line.consultation().id(), Function.identity()));
    }

    private static String person(Map<UUID, String> names, @Nullable UUID account) {
        return account == null ? "" : names.getOrDefault(account, "");
    }

    /** How much waits for this person. */
    public Pressing pressing(Who.Staff who) {
        return queries.pressing(who, clock.instant());
    }

    /** The names of the colleagues in these, as far as they are of one's own organization. */
    public Map<UUID, String> people(Who.Staff who, Asked asked) {
        Set<UUID> people = Stream.concat(
                        Stream.of(
                                asked.consultation().account(),
                                asked.consultation().takenBy()),
                        asked.turns().stream().map(Turn::account))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return accounts.namesOf(who, people);
    }
}
