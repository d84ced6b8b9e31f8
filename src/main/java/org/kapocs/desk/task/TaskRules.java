package org.kapocs.desk.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.site.WorkCalendar;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.language.Spoken;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;

/** What a task may say, who may be asked to do it, and on which day. */
@Component
class TaskRules {
    static final int LINE = 300;
    static final int LONG = 4_000;
    static final int REASON = 2_000;
    private static final int YEARS = 5;

    private final Accounts accounts;
    private final List<Aims> aims;
    private final WorkCalendar calendar;
    private final Languages languages;
    private final Clock clock;

    TaskRules(Accounts accounts, List<Aims> aims, WorkCalendar calendar, Languages languages, Clock clock) {
        this.accounts = accounts;
        this.aims = aims;
        this.calendar = calendar;
        this.languages = languages;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** What is offered: time enough, and not for ever. */
    LocalDate usual() {
        return calendar.after(today(), 5);
    }

    Map<UUID, String> aims(Who.Staff who, UUID caseFile) {
        var all = new LinkedHashMap<UUID, String>();
        aims.forEach(each -> all.putAll(each.of(who, caseFile)));
        return all;
    }

    /**
     * The working day on which it is due.
     *
     * @param before the task as it is; null for a new one. What it says already may stay: a day that is over, an owner who left
     */
    LocalDate check(Who.Staff who, UUID caseFile, Wish wish, @Nullable Task before) {
        var wrong = new LinkedHashMap<String, String>();
        if (wish.title().isBlank()) {
            wrong.put("title", "task.error.title");
        }
        longest(wrong, "title", wish.title(), LINE);
        longest(wrong, "note", wish.note(), LONG);
        UUID owner = wish.owner();
        boolean stays = before != null && before.owner().equals(owner);
        if (owner == null || !stays && !accounts.may(who, owner, Action.WORK_CASES)) {
            wrong.put("owner", "task.error.owner");
        }
        UUID serves = wish.serves();
        boolean served = before != null && Objects.equals(before.serves(), serves);
        if (serves != null && !served && !aims(who, caseFile).containsKey(serves)) {
            wrong.put("serves", "task.error.serves");
        }
        LocalDate due = wish.due();
        if (due == null) {
            wrong.put("due", "task.error.due");
        } else if (before == null || !due.equals(before.dueOn())) {
            day(wrong, "due", due, today());
        }
        shown(wrong, wish);
        raise(wrong);
        return calendar.onOrAfter(Objects.requireNonNull(due));
    }

    /** What the client is told belongs to a goal that they agreed on, and is in their language. */
    private void shown(Map<String, String> wrong, Wish wish) {
        Shown shown = wish.shown();
        if (shown == null || shown.doer() == null) {
            return;
        }
        if (wish.serves() == null) {
            wrong.put("serves", "task.error.step");
        }
        longest(wrong, "said", shown.said(), LINE);
        if (languages.of(shown.language()).isEmpty() && !Spoken.TAGS.contains(shown.language())) {
            wrong.put("said", "task.error.language");
        }
    }

    /** A working day from {@code first} on. */
    LocalDate later(String field, LocalDate day, LocalDate first) {
        var wrong = new LinkedHashMap<String, String>();
        day(wrong, field, day, first);
        raise(wrong);
        return calendar.onOrAfter(day);
    }

    /** A text that must be there, and no longer than that. */
    static void text(String field, String text, int longest, String missing) {
        var wrong = new LinkedHashMap<String, String>();
        if (text.isBlank()) {
            wrong.put(field, missing);
        }
        longest(wrong, field, text, longest);
        raise(wrong);
    }

    private void day(Map<String, String> wrong, String field, LocalDate day, LocalDate first) {
        if (day.isBefore(first)) {
            wrong.put(field, "task.error.past");
        } else if (day.isAfter(today().plusYears(YEARS))) {
            wrong.put(field, "task.error.far");
        }
    }

    static void longest(Map<String, String> wrong, String field, String text, int longest) {
        if (text.length() > longest) {
            wrong.put(field, "task.error.long");
        }
    }

    static void raise(Map<String, String> wrong) {
        if (!wrong.isEmpty()) {
            throw new Problem.Invalid(wrong);
        }
    }
}
