package org.kapocs.desk.papers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.kapocs.desk.casework.Case;
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
 * Makes a task for the caseworker before something runs out: at least so many days ahead, once for each time. What is in
 * the paper stays sealed: the task says only that one should look, and comes up to a week earlier, so that whoever reads
 * a copy of the tables cannot tell the last day, nor put those together who have the same.
 */
@Component
class Expiry {
    private static final Who.Machine HOUSE = new Who.Machine("papers.expiry");

    private final List<Expiring> rooms;
    private final Grounds grounds;
    private final Tasks tasks;
    private final Ahead ahead;
    private final Messages messages;
    private final Languages languages;
    private final TransactionTemplate work;
    private final Chores chores;
    private final Clock clock;

    Expiry(
            List<Expiring> rooms,
            Grounds grounds,
            Tasks tasks,
            @Value("${kapocs.papers-ahead:90,60,30}") String ahead,
            Messages messages,
            Languages languages,
            PlatformTransactionManager transactions,
            Chores chores,
            Clock clock) {
        this.rooms = rooms;
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
        chores.all("papers", () -> Standing.as(HOUSE, () -> rooms.forEach(this::each)));
    }

    private void each(Expiring room) {
        chores.each(
                room.chore(),
                Objects.requireNonNull(work.execute(_ -> room.waiting(HOUSE, ahead.times()))),
                id -> work.executeWithoutResult(_ -> remind(room, id)));
    }

    /** Nothing is opened that may not be worked on. */
    private void remind(Expiring room, UUID id) {
        room.caseOf(HOUSE, id)
                .flatMap(file -> grounds.standing(HOUSE, file))
                .ifPresent(file -> room.lasting(HOUSE, id).ifPresent(lasting -> remind(room, id, file, lasting)));
    }

    /** What is over already was over when somebody wrote it down, who saw that. */
    private void remind(Expiring room, UUID id, Case file, Expiring.Lasting lasting) {
        LocalDate today = LocalDate.now(clock);
        if (lasting.until().isBefore(today)) {
            return;
        }
        int due = ahead.reached(lasting.until(), today.plusDays(lasting.days()));
        if (due > room.told(id)) {
            room.tell(id, due);
            tasks.foresee(HOUSE, file, word(room.taskKey()), word(room.noteKey()));
        }
    }

    private String word(String key) {
        return messages.text(languages.house(), key);
    }
}
