package org.kapocs.desk.plan.staff;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.plan.Agreement;
import org.kapocs.desk.plan.Goal;
import org.kapocs.desk.plan.Plan;
import org.kapocs.desk.plan.PlanState;
import org.kapocs.desk.task.Doer;
import org.kapocs.desk.task.Step;
import org.kapocs.desk.task.Task;
import org.kapocs.desk.task.TaskState;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.privacy.HowGiven;
import org.kapocs.shared.sheet.Block;
import org.kapocs.testing.Templates;

class PlanSheetTest {
    private static final UUID ID = new UUID(0, 1);
    private static final LocalDate DAY = LocalDate.parse("2026-11-16");

    private static final List<Task> TASKS = List.of(task(Doer.CLIENT, TaskState.OPEN), task(Doer.DESK, TaskState.DONE));

    @Test
    void a_plan_says_what_its_version_says() throws IOException {
        Language theirs = new Languages().of("ar").orElseThrow();
        Templates.hold(PlanSheet.TEMPLATE, words -> {
            List<Block> both = new ArrayList<>(PlanSheet.told(words, plan(null), TASKS, "Minta Dara", theirs));
            both.addAll(PlanSheet.told(
                    words, plan(new Agreement(DAY, HowGiven.SIGNED, "Minta Farid")), TASKS, "Minta Dara", theirs));
            return both;
        });
    }

    private static Plan plan(@Nullable Agreement agreement) {
        return new Plan(
                ID,
                ID,
                ID,
                null,
                1,
                PlanState.CURRENT,
                "Lakást találni",
                "أريد شقة",
                "ar",
                DAY.plusDays(90),
                Instant.EPOCH,
                ID,
                null,
                null,
                agreement,
                null,
                null,
                null,
                1,
                List.of(new Goal(ID, "Hirdetések", "إعلانات"), new Goal(ID, "Bejelentés", "")));
    }

    private static Task task(Doer doer, TaskState state) {
        var step = new Step(doer, "", "ar", null, null);
        return new Task(
                ID,
                ID,
                ID,
                ID,
                "Szerződés",
                "",
                ID,
                DAY,
                state,
                "",
                null,
                null,
                Instant.EPOCH,
                ID,
                null,
                null,
                "",
                step,
                1);
    }
}
