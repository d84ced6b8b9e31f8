package org.kapocs.desk.procedure;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.task.Task;
import org.kapocs.desk.task.Tasks;
import org.kapocs.desk.task.Wish;
import org.kapocs.facts.matter.Deadline;
import org.kapocs.facts.matter.Entry;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.language.Messages;
import org.springframework.stereotype.Component;

/** Makes a deadline something that somebody does: a task of the case, one for each deadline, which moves with it. */
@Component
class DeadlineTasks {
    private final Tasks tasks;
    private final Messages messages;
    private final Languages languages;
    private final Clock clock;

    DeadlineTasks(Tasks tasks, Messages messages, Languages languages, Clock clock) {
        this.tasks = tasks;
        this.messages = messages;
        this.languages = languages;
        this.clock = clock;
    }

    /**
     * A deadline of a case.
     *
     * @param before what was its last day until now; empty when it did not run
     */
    record Ends(Entry entry, Deadline law, Optional<LocalDate> before, Progress.Term term) {}

    /** Nothing is made of what is over already: it stands in the case that it is. */
    void follow(Who.Staff who, Case file, Ends ends, LocalDate due) {
        Optional<Task> made = tasks.ofCase(who, file.id()).stream()
                .filter(task -> task.open() && ends.term().id().equals(task.serves()))
                .findFirst();
        if (made.isPresent()) {
            move(who, made.get(), ends, due);
        } else if (!ends.term().lastOn().isBefore(LocalDate.now(clock))) {
            String title = ends.entry()
                    .facts()
                    .deadline(ends.law(), languages.house().tag())
                    .text();
            var wish = new Wish(
                    title,
                    note(ends, ends.term().lastOn()),
                    who.account(),
                    due,
                    ends.term().id());
            tasks.make(who, file.id(), wish, UUID.randomUUID().toString());
        }
    }

    /** What a colleague wrote there meanwhile stays; what the house wrote says the new day. */
    private void move(Who.Staff who, Task made, Ends ends, LocalDate due) {
        boolean ours =
                ends.before().map(day -> made.note().equals(note(ends, day))).orElse(false);
        String note = ours ? note(ends, ends.term().lastOn()) : made.note();
        var wish = new Wish(made.title(), note, made.owner(), due, made.serves());
        tasks.revise(who, made.id(), made.version(), wish);
    }

    private String note(Ends ends, LocalDate last) {
        Language house = languages.house();
        return messages.text(
                house,
                "procedure.task.note",
                "matter",
                messages.text(house, ends.entry().matter().nameKey()),
                "day",
                // At noon it is the same day wherever the words are put together.
                Date.from(last.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC)),
                "source",
                ends.law().source());
    }
}
