package org.kapocs.desk.task;

import java.util.List;
import org.kapocs.shared.privacy.Fact;
import org.kapocs.shared.privacy.Holding;
import org.kapocs.shared.privacy.PersonalData;
import org.springframework.stereotype.Component;

/** What is to be done in a person's cases. */
@Component
class TaskPersonalData implements PersonalData {
    private static final String OF_CASE = "case_file = any(:cases)";

    /** The steps that stand in the plan in their file. */
    private static final String TOLD =
            "doer is not null and state <> 'DROPPED' and task.told(serves, cast(:contacts as uuid[]))";

    @Override
    public String room() {
        return "task";
    }

    @Override
    public List<Holding> holdings() {
        return List.of(
                Holding.of("task.comment", "task in (select t.id from task.task t where t." + OF_CASE + ")")
                        .cascades()
                        .by("id")
                        .gives("at", Fact.WHEN)
                        .gives("text", Fact.TEXT)
                        .toBeRead(),
                Holding.of("task.task", OF_CASE)
                        .carried("organization = :to, version = version + 1,"
                                + " owner = case when state = 'OPEN' or ticked_at is not null and seen_at is null"
                                + " then cast(:owner as uuid) else owner end")
                        .by("id")
                        .gives("made_at", Fact.WHEN)
                        .gives("title", Fact.TITLE)
                        .gives("said", Fact.TEXT)
                        .gives("note", Fact.NOTE)
                        .gives("due_on", Fact.UNTIL)
                        .codes("state", Fact.STATE, "task.state.")
                        .gives("waiting_for", Fact.RECIPIENT)
                        .gives("reason", Fact.REASON)
                        .toBeRead()
                        .withCode(TOLD, "title", "said", "due_on", "state"));
    }
}
