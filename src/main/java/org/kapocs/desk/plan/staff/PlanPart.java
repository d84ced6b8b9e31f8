package org.kapocs.desk.plan.staff;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.CaseLine;
import org.kapocs.desk.casework.CaseMark;
import org.kapocs.desk.casework.CasePart;
import org.kapocs.desk.casework.CaseState;
import org.kapocs.desk.casework.Happening;
import org.kapocs.desk.plan.Plan;
import org.kapocs.desk.plan.Plans;
import org.kapocs.desk.task.AllTasks;
import org.kapocs.desk.task.Task;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Piece;
import org.springframework.stereotype.Component;

/**
 * What plans add to the page of a case, for one question to the database, and to a list of cases.
 */
@Component
class PlanPart implements CasePart {
    private final Plans plans;
    private final CaseMark review;
    private final Clock clock;

    PlanPart(Plans plans, List<CaseMark> marks, Clock clock) {
        this.plans = plans;
        this.review = CaseMark.named("planreview", marks);
        this.clock = clock;
    }

    @Override
    public int order() {
        return 4;
    }

    @Override
    public boolean central() {
        return true;
    }

    @Override
    public Added of(Who.Staff who, Case file, boolean writable) {
        List<Plan> all = plans.ofCase(who, file.id());
        var happenings = new ArrayList<Happening>();
        for (Plan plan : all.reversed()) {
            happenings.add(happening(plan, plan.madeAt(), "drafted", plan.madeBy()));
            if (plan.approvedAt() != null) {
                happenings.add(happening(plan, plan.approvedAt(), "approved", plan.approvedBy()));
            }
            if (plan.returned() != null) {
                happenings.add(new Happening(
                        plan.returned().at(),
                        Happening.Kind.TASK,
                        "plan.did.returned",
                        Map.of("number", plan.number()),
                        plan.returned().by(),
                        new Happening.Said(plan.returned().why(), "")));
            }
            if (plan.agreedAt() != null) {
                happenings.add(happening(plan, plan.agreedAt(), "agreed", plan.agreedBy()));
            }
        }
        var piece = new CasePlan(
                file.id(),
                all.stream().filter(Plan::current).findFirst().orElse(null),
                all.stream().filter(Plan::draft).findFirst().orElse(null),
                List.of(),
                LocalDate.now(clock),
                writable);
        return new Added(List.of(piece), happenings);
    }

    /** Its steps are among the tasks that stand on the same page. */
    @Override
    public List<Piece> together(List<Piece> own, List<Piece> all) {
        List<Task> tasks = all.stream()
                .filter(AllTasks.class::isInstance)
                .flatMap(each -> ((AllTasks) each).all().stream())
                .toList();
        return own.stream()
                .map(piece -> piece instanceof CasePlan plan ? plan.with(tasks) : piece)
                .toList();
    }

    @Override
    public Map<UUID, String> waiting(Who.Staff who, List<CaseLine> lines) {
        List<UUID> open = lines.stream()
                .filter(line -> line.state() == CaseState.OPEN)
                .map(CaseLine::id)
                .toList();
        return open.isEmpty()
                ? Map.of()
                : review.among(who, open).stream()
                        .collect(Collectors.toMap(Function.identity(), _ -> "plan.waiting.review"));
    }

    private static Happening happening(Plan plan, Instant at, String did, @Nullable UUID account) {
        return new Happening(
                at, Happening.Kind.TASK, "plan.did." + did, Map.of("number", plan.number()), account, null);
    }
}
