package org.kapocs.desk.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.CaseLoads;
import org.kapocs.desk.casework.CaseTitles;
import org.kapocs.desk.casework.Grounds;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What clients do themselves: that they said it is done reaches who looks after it, and what is due can be reminded of. */
@Component
@Transactional
public class Steps {
    private final StepRows rows;
    private final TaskRows tasks;
    private final Grounds grounds;
    private final CaseTitles titles;
    private final CaseLoads cases;
    private final Trail trail;
    private final Clock clock;

    Steps(
            StepRows rows,
            TaskRows tasks,
            Grounds grounds,
            CaseTitles titles,
            CaseLoads cases,
            Trail trail,
            Clock clock) {
        this.rows = rows;
        this.tasks = tasks;
        this.grounds = grounds;
        this.titles = titles;
        this.cases = cases;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param label number and client of the case */
    public record Ticked(Task task, String label) {}

    /** A step of a client that is due. */
    public record Due(UUID task, UUID caseFile, UUID serves, LocalDate on) {}

    /**
     * What clients said is done and nobody saw yet, of what this person looks after, be it the step or the whole case, as
     * long as that is open. Two questions when there is nothing: whose a case is another room knows.
     */
    @Transactional(readOnly = true)
    public List<Ticked> ticked(Who.Staff who, int most) {
        List<Task> ticked = rows.ticked(who, cases.mine(who), most);
        Map<UUID, CaseTitles.Title> files =
                titles.of(who, ticked.stream().map(Task::caseFile).collect(Collectors.toSet()));
        var found = new ArrayList<Ticked>();
        for (Task task : ticked) {
            CaseTitles.Title file = files.get(task.caseFile());
            if (file != null && found.size() < most) {
                found.add(new Ticked(task, file.label()));
            }
        }
        return found;
    }

    /** What the client said is done was seen; a second time it changes nothing. The id is that of its case. */
    public UUID seen(Who.Staff who, UUID id) {
        Task task = tasks.get(who, id).orElseThrow(Problem.Missing::new);
        grounds.held(who, task.caseFile());
        if (rows.seen(who, id, clock.instant())) {
            trail.wrote(who, new Subject("case", task.caseFile()), "task.tick-seen");
        }
        return task.caseFile();
    }

    /** What clients have to do until that day and were not told of yet, after that task, in the order of tasks. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Due> due(Who.Machine job, LocalDate until, @Nullable UUID after, int most) {
        return rows.due(LocalDate.now(clock), until, after, most);
    }

    /** Of these their clients were told: once for the day on which they are due. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void told(Who.Machine job, Collection<UUID> steps) {
        rows.told(steps);
    }
}
