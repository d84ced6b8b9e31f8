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

    /** Nothing is made of what is over already: it stands in the case that it is. */
    void follow(Who.Staff who, Case file, Entry entry, Deadline law, Progress.Term term, LocalDate due) {
        Optional<Task> made = tasks.ofCase(who, file.id()).stream()
                .filter(task -> task.open() && term.id().equals(task.serves()))
                .findFirst();
        boolean over = term.lastOn().isBefore(LocalDate.now(clock));
        if (over && made.isEmpty()) {
            return;
        }
        Language house = languages.house();
        // At noon it is the same day wherever the words are put together.
        Date day = Date.from(term.lastOn().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
        String note = messages.text(
                house,
                "procedure.task.note",
                "matter",
                messages.text(house, entry.matter().nameKey()),
                "day",
                day,
                "source",
                law.source());
        UUID owner = made.map(Task::owner).orElse(who.account());
        var wish = new Wish(entry.facts().deadline(law, house.tag()).text(), note, owner, due, term.id());
        if (made.isPresent()) {
            tasks.revise(who, made.get().id(), made.get().version(), wish);
        } else {
            tasks.make(who, file.id(), wish, UUID.randomUUID().toString());
        }
    }
}
