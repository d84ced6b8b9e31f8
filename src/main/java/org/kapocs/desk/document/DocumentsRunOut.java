package org.kapocs.desk.document;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.kapocs.desk.papers.Expiring;
import org.kapocs.shared.access.Who;
import org.springframework.stereotype.Component;

/** Documents that run out are reminded of together with papers. */
@Component
class DocumentsRunOut implements Expiring {
    private final DocumentRows rows;
    private final ReminderRows reminders;
    private final DocumentSeal seal;

    DocumentsRunOut(DocumentRows rows, ReminderRows reminders, DocumentSeal seal) {
        this.rows = rows;
        this.reminders = reminders;
        this.seal = seal;
    }

    @Override
    public String chore() {
        return "document";
    }

    @Override
    public String taskKey() {
        return "document.task";
    }

    @Override
    public String noteKey() {
        return "document.task.note";
    }

    @Override
    public List<UUID> waiting(Who.Machine job, int times) {
        return reminders.waiting(job, times);
    }

    @Override
    public Optional<UUID> caseOf(Who.Machine job, UUID id) {
        return rows.get(job, id)
                .filter(row -> row.label() != null)
                .map(row -> row.closed().caseFile());
    }

    @Override
    public Optional<Lasting> lasting(Who.Machine job, UUID id) {
        return rows.get(job, id)
                .filter(row -> row.label() != null)
                .flatMap(row -> seal.key(job, row.closed().client())
                        .map(key -> seal.label(key, id, Objects.requireNonNull(row.label())))
                        .map(Label::until)
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
