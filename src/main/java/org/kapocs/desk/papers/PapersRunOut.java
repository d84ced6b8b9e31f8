package org.kapocs.desk.papers;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kapocs.shared.access.Who;
import org.springframework.stereotype.Component;

/** Papers as what runs out. */
@Component
class PapersRunOut implements Expiring {
    private final PaperRows rows;
    private final ReminderRows reminders;
    private final PaperSeal seal;

    PapersRunOut(PaperRows rows, ReminderRows reminders, PaperSeal seal) {
        this.rows = rows;
        this.reminders = reminders;
        this.seal = seal;
    }

    @Override
    public String chore() {
        return "paper";
    }

    @Override
    public String taskKey() {
        return "papers.task";
    }

    @Override
    public String noteKey() {
        return "papers.task.note";
    }

    @Override
    public List<UUID> waiting(Who.Machine job, int times) {
        return reminders.waiting(job, times);
    }

    @Override
    public Optional<UUID> caseOf(Who.Machine job, UUID id) {
        return rows.get(job, id).filter(KeptPaper::kept).map(KeptPaper::caseFile);
    }

    /** The case comes before the key, and the key before the row, as everywhere. */
    @Override
    public Optional<Lasting> lasting(Who.Machine job, UUID id) {
        return rows.get(job, id)
                .filter(KeptPaper::kept)
                .flatMap(paper -> seal.key(job, paper.client())
                        .flatMap(key -> rows.content(job, id).map(row -> seal.opened(key, row)))
                        .map(Paper::until)
                        .map(until -> new Lasting(until, seal.days(id))));
    }

    @Override
    public int told(UUID id) {
        return reminders.told(id);
    }

    @Override
    public void tell(UUID id, int times) {
        reminders.tell(id, times);
    }
}
