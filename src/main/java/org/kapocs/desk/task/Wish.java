package org.kapocs.desk.task;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a task should be, as it was typed.
 *
 * @param owner null when nobody was chosen
 * @param due null when no day was typed, or none that there is
 * @param serves what it is for, one of {@link Aims}; null for nothing in particular
 * @param shown what the client is told of it; null leaves that as it is
 */
public record Wish(
        String title,
        String note,
        @Nullable UUID owner,
        @Nullable LocalDate due,
        @Nullable UUID serves,
        @Nullable Shown shown) {

    public Wish(String title, String note, @Nullable UUID owner, @Nullable LocalDate due, @Nullable UUID serves) {
        this(title, note, owner, due, serves, null);
    }

    /** Whoever changes what is to be done and says nothing of what the client reads does not leave them the words of before. */
    @Nullable
    Shown shownAfter(Task before) {
        Step step = before.step();
        return shown == null && step != null && !title.equals(before.title())
                ? new Shown(step.doer(), "", step.language())
                : shown;
    }

    /** What the client is told of a new one. */
    @Nullable
    Step step() {
        return shown == null || shown.doer() == null
                ? null
                : new Step(shown.doer(), shown.said(), shown.language(), null, null);
    }
}
