package org.kapocs.desk.papers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kapocs.shared.access.Who;

/** What papers remind of before it runs out: papers themselves, and what a room above keeps that runs out as they do. */
public interface Expiring {

    /** What one is called among the chores of the house; named {@code job.kind.<NAME>}. */
    String chore();

    /** The message of the task's title, which tells neither which one, nor when. */
    String taskKey();

    /** The message of its note, which tells no more. */
    String noteKey();

    /** Those that are kept and of which it was not reminded so often yet. */
    List<UUID> waiting(Who.Machine job, int times);

    /** The case that it is in; empty when it is gone. Opens nothing. */
    Optional<UUID> caseOf(Who.Machine job, UUID id);

    /** Until when it is valid. Empty when it has no last day. */
    Optional<Lasting> lasting(Who.Machine job, UUID id);

    /** How often it was reminded of it. */
    int told(UUID id);

    /** That it was reminded so often now. */
    void tell(UUID id, int times);

    /**
     * Something with a last day.
     *
     * @param days up to a week, the same for this one each time and not to be told from outside
     */
    record Lasting(LocalDate until, int days) {}
}
