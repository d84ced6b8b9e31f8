package org.kapocs.desk.papers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.kapocs.desk.casework.Grounds;
import org.kapocs.desk.task.Tasks;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.language.Messages;
import org.kapocs.shared.web.Chores;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes a task for the caseworker before a paper runs out: at least so many days ahead, once for each time. What is in
 * the paper stays sealed: the task says only that one should look, and comes up to a week earlier, so that whoever reads
 * a copy of the tables cannot tell the last day, nor put those together who have the same.
 */
@Component
class Expiry {
    private static final Who.Machine HOUSE = new Who.Machine("papers.expiry");

    private final PaperRows rows;
    private final ReminderRows reminders;
    private final PaperSeal seal;
    private final Grounds grounds;
    private final Tasks tasks;
    private final Ahead ahead;
    private final Messages messages;
    private final Languages languages;
    private final TransactionTemplate work;
    private final Chores chores;
    private final Clock clock;

    Expiry(
            PaperRows rows,
            ReminderRows reminders,
            PaperSeal seal,
            Grounds grounds,
            Tasks tasks,
            @Value("${kapocs.papers-ahead:90,60,30}") String ahead,
            Messages messages,
            Languages languages,
            PlatformTransactionManager transactions,
            Chores chores,
            Clock clock) {
        this.rows = rows;
        this.reminders = reminders;
        this.seal = seal;
        this.grounds = grounds;
        this.tasks = tasks;
        this.ahead = Ahead.of(ahead);
        this.messages = messages;
        this.languages = languages;
        this.work = new TransactionTemplate(transactions);
        this.chores = chores;
        this.clock = clock;
    }

    /** Every night, each paper apart: one that cannot be opened holds up no other. */
    @Scheduled(cron = "0 20 4 * * *", zone = "${kapocs.zone}")
    void look() {
        chores.all("papers", () -> Standing.as(HOUSE, this::each));
    }

    private void each() {
        chores.each(
                "paper",
                Objects.requireNonNull(work.execute(_ -> reminders.waiting(HOUSE, ahead.times()))),
                id -> work.executeWithoutResult(_ -> remind(id)));
    }

    private void remind(UUID id) {
        rows.get(HOUSE, id)
                .filter(KeptPaper::kept)
                .ifPresent(paper -> grounds.standing(HOUSE, paper.caseFile()).ifPresent(file -> {
                    int due = until(paper)
                            .map(until ->
                                    ahead.reached(until, LocalDate.now(clock).plusDays(seal.days(id))))
                            .orElse(0);
                    if (due > reminders.told(id)) {
                        reminders.tell(id, due);
                        tasks.foresee(HOUSE, file, word("papers.task.title"), word("papers.task.note"));
                    }
                }));
    }

    /** Until when it is valid, unless that is over: whoever wrote it down saw that. */
    private Optional<LocalDate> until(KeptPaper paper) {
        return seal.key(HOUSE, paper.client())
                .flatMap(key -> rows.content(HOUSE, paper.id()).map(row -> seal.opened(key, row)))
                .map(Paper::until)
                .filter(until -> !until.isBefore(LocalDate.now(clock)));
    }

    private String word(String key) {
        return messages.text(languages.house(), key);
    }
}
