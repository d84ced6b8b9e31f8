package org.kapocs.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.CaseLine;
import org.kapocs.desk.casework.CaseList;
import org.kapocs.desk.casework.CaseQuery;
import org.kapocs.desk.casework.CaseState;
import org.kapocs.desk.plan.Agreement;
import org.kapocs.desk.plan.Goal;
import org.kapocs.desk.plan.Outline;
import org.kapocs.desk.plan.Plans;
import org.kapocs.desk.task.Doer;
import org.kapocs.desk.task.Shown;
import org.kapocs.desk.task.Tasks;
import org.kapocs.desk.task.Wish;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.HowGiven;
import org.kapocs.shared.web.HouseClock;

/** What is to be done in some of the invented cases, and a plan that somebody agreed to. */
final class InventedTasks {
    private final Tasks tasks;
    private final Plans plans;
    private final CaseList cases;
    private final Instant now;
    private final ZoneId city;

    InventedTasks(Tasks tasks, Plans plans, CaseList cases, Instant now, ZoneId city) {
        this.tasks = tasks;
        this.plans = plans;
        this.cases = cases;
        this.now = now;
        this.city = city;
    }

    /** In the open cases of this officer. */
    void of(Who.Staff officer) {
        var mine = new CaseQuery(true, null, CaseState.OPEN, "", Optional.empty());
        List<CaseLine> open =
                Standing.as(officer, () -> cases.find(officer, mine)).lines();
        if (open.isEmpty()) {
            return;
        }
        UUID goal = open.stream()
                .flatMap(line -> plan(officer, line).stream())
                .findFirst()
                .orElse(null);
        int number = 0;
        for (CSVRecord row : Tables.read("tasks")) {
            CaseLine line = open.get(number++ % open.size());
            boolean serves = goal != null
                    && Standing.as(officer, () -> tasks.aims(officer, line.id()))
                            .containsKey(goal);
            task(officer, line, row, serves ? goal : null);
        }
    }

    private void task(Who.Staff officer, CaseLine line, CSVRecord row, @Nullable UUID goal) {
        Instant made = after(line, Integer.parseInt(row.get("made")));
        LocalDate due = LocalDate.ofInstant(made, city).plusDays(Integer.parseInt(row.get("due")));
        var wish = new Wish(row.get("title"), "", officer.account(), due, goal);
        HouseClock.at(
                made,
                () -> Standing.as(officer, () -> {
                    UUID task = tasks.make(officer, line.id(), wish, key("task " + row.get("key"), officer));
                    int version = tasks.get(officer, task).task().version();
                    if (version == 1 && !row.get("waits").isEmpty()) {
                        tasks.waitFor(officer, task, version, row.get("waits"));
                    } else if (version == 1 && !row.get("done").isEmpty()) {
                        tasks.finish(officer, task, version);
                    }
                    return task;
                }));
    }

    /** The first goal of a plan in the language of the client, where there are words in it. */
    private Optional<UUID> plan(Who.Staff officer, CaseLine line) {
        String language = line.client() == null ? null : line.client().language();
        return Tables.read("plans").stream()
                .filter(row -> row.get("language").equals(language))
                .findFirst()
                .map(row ->
                        HouseClock.at(after(line, 10), () -> Standing.as(officer, () -> agreed(officer, line, row))));
    }

    private UUID agreed(Who.Staff officer, CaseLine line, CSVRecord row) {
        LocalDate today = LocalDate.ofInstant(after(line, 10), city);
        List<Goal> goals = List.of(goal(officer, row, 1), goal(officer, row, 2));
        var outline = new Outline(row.get("aim"), row.get("aim_said"), row.get("language"), today.plusMonths(3), goals);
        UUID plan = plans.draft(officer, line.id(), outline, key("plan " + line.number(), officer));
        plans.ofCase(officer, line.id()).stream()
                .filter(each -> each.id().equals(plan) && each.draft())
                .forEach(each -> plans.agree(
                        officer,
                        line.id(),
                        plan,
                        each.version(),
                        new Agreement(
                                today, HowGiven.SIGNED, row.get("language").equals("ar") ? "Minta Farid" : "")));
        step(officer, line, row, goals.getFirst().line());
        return goals.getFirst().line();
    }

    /** What the client does themself, until a week from now. */
    private void step(Who.Staff officer, CaseLine line, CSVRecord row, UUID goal) {
        var told = new Shown(Doer.CLIENT, row.get("step_said"), row.get("language"));
        LocalDate due = LocalDate.ofInstant(now, city).plusDays(7);
        var wish = new Wish(row.get("step"), "", officer.account(), due, goal, told);
        tasks.make(officer, line.id(), wish, key("step " + line.number(), officer));
    }

    private static Goal goal(Who.Staff officer, CSVRecord row, int number) {
        UUID line = InventedServices.id("goal " + number + row.get("language") + officer.account());
        return new Goal(line, row.get("goal_" + number), row.get("said_" + number));
    }

    /** So many days ago, and not before the case was opened. */
    private Instant after(CaseLine line, int days) {
        Instant wished = now.minus(Duration.ofDays(days));
        Instant first = line.openedAt().plus(Duration.ofMinutes(20));
        return wished.isBefore(first) ? first : wished;
    }

    private static String key(String what, Who.Staff officer) {
        return InventedServices.id(what + officer.account()).toString();
    }
}
