package org.kapocs.desk.workload;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.CaseLoad;
import org.kapocs.desk.casework.CaseLoads;
import org.kapocs.desk.casework.CaseMark;
import org.kapocs.desk.task.TaskLoads;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who has how much, for whoever answers for the work of an organization. One question for each measure. */
@Component
@Transactional(readOnly = true)
public class Workload {
    /** Of cases that wait for a partner for too long so many are counted. */
    static final int COUNTED = 2_000;

    private final CaseLoads cases;
    private final TaskLoads tasks;
    private final CaseMark partner;
    private final Accounts accounts;

    Workload(CaseLoads cases, TaskLoads tasks, List<CaseMark> marks, Accounts accounts) {
        this.cases = cases;
        this.tasks = tasks;
        this.partner = CaseMark.named("partnerlate", marks);
        this.accounts = accounts;
    }

    /** Everybody of one's organization who has anything to do, who has most cases first. */
    public Loads of(Who.Staff who) {
        if (!who.may(Action.SEE_WORKLOAD)) {
            throw new Problem.Refused();
        }
        Map<UUID, CaseLoad> open =
                cases.all(who).stream().collect(Collectors.toMap(CaseLoad::owner, Function.identity()));
        Map<UUID, Integer> overdue = tasks.overdue(who);
        List<UUID> late = partner.next(who, null, COUNTED);
        Map<UUID, Integer> waiting = cases.among(who, late);
        var people = new HashSet<>(open.keySet());
        people.addAll(overdue.keySet());
        Map<UUID, String> names = accounts.namesOf(who, people);
        return new Loads(
                people.stream()
                        .map(each -> load(each, names, open.get(each), overdue, waiting))
                        .sorted(Comparator.comparing(Load::open).reversed().thenComparing(Load::name))
                        .toList(),
                late.size() < COUNTED);
    }

    private static Load load(
            UUID account,
            Map<UUID, String> names,
            @Nullable CaseLoad open,
            Map<UUID, Integer> overdue,
            Map<UUID, Integer> waiting) {
        return new Load(
                account,
                names.getOrDefault(account, ""),
                open == null ? 0 : open.open(),
                open == null ? 0 : open.old(),
                open == null ? 0 : open.quiet(),
                overdue.getOrDefault(account, 0),
                waiting.getOrDefault(account, 0),
                open == null ? null : open.touched());
    }
}
