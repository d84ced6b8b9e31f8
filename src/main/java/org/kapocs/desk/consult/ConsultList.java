package org.kapocs.desk.consult;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kapocs.desk.casework.CaseTitles;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Organizations;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists of questions, asked of us and by us. What we are asked tells nothing of whose case it is. */
@Component
@Transactional(readOnly = true)
public class ConsultList {
    private static final int LINES = 100;

    private final ConsultQueries queries;
    private final CaseTitles titles;
    private final Accounts accounts;
    private final Organizations organizations;
    private final Clock clock;

    ConsultList(
            ConsultQueries queries, CaseTitles titles, Accounts accounts, Organizations organizations, Clock clock) {
        this.queries = queries;
        this.titles = titles;
        this.accounts = accounts;
        this.organizations = organizations;
        this.clock = clock;
    }

    /**
     * A line of a list.
     *
     * @param file number and client of the case; empty in what we are asked
     * @param organization the name of the other side
     * @param person the name of the colleague who has it, or who asked; empty for nobody, and for people elsewhere
     */
    public record Line(Consultation consultation, String file, String organization, String person) {}

    /** What the view shows, what is most pressing first; at most 100. */
    public List<Line> find(Who.Staff who, View view) {
        return find(who, view, LINES);
    }

    /** The same, at most so many. */
    public List<Line> find(Who.Staff who, View view, int most) {
        if (view != View.BY_US && !who.may(Action.ANSWER_CONSULTATIONS)) {
            throw new Problem.Refused();
        }
        List<Consultation> found = queries.lines(who, view, most);
        boolean byUs = view == View.BY_US;
        Map<UUID, CaseTitles.Title> files = byUs
                ? titles.of(who, found.stream().map(Consultation::caseFile).collect(Collectors.toSet()))
                : Map.of();
        var people = new HashSet<UUID>();
        found.stream()
                .map(each -> byUs ? each.account() : each.takenBy())
                .filter(Objects::nonNull)
                .forEach(people::add);
        Map<UUID, String> names = accounts.namesOf(who, people);
        Map<UUID, String> askers = organizations.names(
                found.stream().map(Consultation::organization).collect(Collectors.toSet()));
        return found.stream()
                .filter(each -> !byUs || files.containsKey(each.caseFile()))
                .map(each -> new Line(
                        each,
                        byUs
                                ? Objects.requireNonNull(files.get(each.caseFile()))
                                        .label()
                                : "",
                        byUs ? each.to().name() : askers.getOrDefault(each.organization(), ""),
                        person(names, byUs ? each.account() : each.takenBy())))
                .toList();
    }

    private static String person(Map<UUID, String> names, @org.jspecify.annotations.Nullable UUID account) {
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
