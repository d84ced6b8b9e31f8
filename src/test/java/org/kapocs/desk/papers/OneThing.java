package org.kapocs.desk.papers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kapocs.shared.access.Who;

/** One thing with a last day in a case, which counts how often somebody looked into it. */
class OneThing implements Expiring {
    private final UUID id = UUID.randomUUID();
    private final UUID file;
    private final LocalDate until;
    private int opened;

    OneThing(UUID file, LocalDate until) {
        this.file = file;
        this.until = until;
    }

    int opened() {
        return opened;
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
        return List.of(id);
    }

    @Override
    public Optional<UUID> caseOf(Who.Machine job, UUID thing) {
        return Optional.of(file);
    }

    @Override
    public Optional<Lasting> lasting(Who.Machine job, UUID thing) {
        opened++;
        return Optional.of(new Lasting(until, 0));
    }

    @Override
    public int told(UUID thing) {
        return 0;
    }

    @Override
    public void tell(UUID thing, int times) {}
}
