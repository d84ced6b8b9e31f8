package org.kapocs.matrix;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.kapocs.desk.plan.Goal;
import org.kapocs.desk.plan.Outline;
import org.kapocs.desk.plan.Plans;
import org.kapocs.desk.task.Tasks;
import org.kapocs.desk.task.Wish;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;

/** What is to be done in a story, and a draft of a plan, which no newcomer sees. */
record ToDo(Tasks tasks, Plans plans) {
    void in(Story story, LocalDate today) {
        Who.Staff who = story.officer();
        UUID file = story.id("case");
        var wish = new Wish("kanarifeladat" + story.name(), "", who.account(), today.plusDays(2), null);
        story.ids().put("task", Standing.as(who, () -> tasks.make(who, file, wish, key())));
        var goal = new Goal(UUID.randomUUID(), "kanaricel" + story.name(), "");
        var outline = new Outline("Minta", "", "fa", today.plusDays(90), List.of(goal));
        story.ids().put("plan", Standing.as(who, () -> plans.draft(who, file, outline, key())));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
