package org.kapocs.desk.procedure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.casework.Grounds;
import org.kapocs.facts.matter.Catalogue;
import org.kapocs.facts.matter.Deadline;
import org.kapocs.facts.matter.Entry;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.web.Ids;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How far the official business of a case has come. What is to be done stands in the catalogue and is shown as it says
 * now; what is kept here is which steps are done, and from when a deadline counts. Whoever may see the case sees it.
 */
@Component
@Transactional
public class Procedures {
    private static final int YEARS = 5;

    private final ProcedureRows rows;
    private final DeadlineTasks tasks;
    private final LegalDays days;
    private final Catalogue catalogue;
    private final Cases cases;
    private final Grounds grounds;
    private final Trail trail;
    private final Clock clock;

    Procedures(
            ProcedureRows rows,
            DeadlineTasks tasks,
            LegalDays days,
            Catalogue catalogue,
            Cases cases,
            Grounds grounds,
            Trail trail,
            Clock clock) {
        this.rows = rows;
        this.tasks = tasks;
        this.days = days;
        this.catalogue = catalogue;
        this.cases = cases;
        this.grounds = grounds;
        this.trail = trail;
        this.clock = clock;
    }

    /** How far the matters of a case that was opened have come. */
    @Transactional(readOnly = true)
    public Progress ofCase(Who.Staff who, UUID caseFile) {
        return rows.of(who, caseFile);
    }

    /** How far the newcomer's own matters have come. */
    @Transactional(readOnly = true)
    public Progress own(Who.CodeHolder who, UUID caseFile) {
        return rows.of(who, caseFile);
    }

    /** A matter of the case, which is thereby seen; missing when it does not belong to it. */
    public Procedure get(Who.Staff who, UUID caseFile, String code) {
        Case file = cases.get(who, caseFile, Purpose.CASEWORK);
        return new Procedure(file, entry(who, caseFile, code), rows.of(who, caseFile));
    }

    /** The step is done, or after all it is not; saying so twice is once. */
    public void tick(Who.Staff who, UUID caseFile, String code, String step, boolean done) {
        Case file = grounds.writable(who, caseFile);
        boolean known = entry(who, caseFile, code).facts().steps().stream()
                .anyMatch(each -> each.key().equals(step));
        if (!known) {
            throw new Problem.Missing();
        }
        if (done ? rows.tick(who, file, code, step, clock.instant()) : rows.untick(who, caseFile, code, step)) {
            wrote(who, caseFile, done ? "procedure.done" : "procedure.undone");
        }
    }

    /**
     * The deadline counts from that day. A task to do it comes into the case, some working days ahead; when it counted from
     * another day, its task moves along.
     *
     * @return false when it is over already
     * @throws Problem.Invalid when no such day can be meant
     */
    public boolean count(Who.Staff who, UUID caseFile, String code, String deadline, LocalDate from) {
        Case file = grounds.writable(who, caseFile);
        Entry entry = entry(who, caseFile, code);
        Deadline law = entry.facts().deadlines().stream()
                .filter(each -> each.key().equals(deadline))
                .findFirst()
                .orElseThrow(Problem.Missing::new);
        LocalDate today = LocalDate.now(clock);
        LocalDate last = days.last(law, from);
        if (from.isBefore(today.minusYears(YEARS)) || last.isAfter(today.plusYears(YEARS))) {
            throw new Problem.Invalid(Map.of("from-" + deadline, "procedure.error.day"));
        }
        Optional<Progress.Term> before = rows.of(who, caseFile).term(code, deadline);
        UUID id = before.map(Progress.Term::id).orElseGet(Ids::next);
        var term = new Progress.Term(id, code, deadline, from, last);
        rows.set(who, file, term, clock.instant());
        wrote(who, caseFile, "procedure.counted");
        tasks.follow(
                who,
                file,
                new DeadlineTasks.Ends(entry, law, before.map(Progress.Term::lastOn), term),
                days.ahead(last, today));
        return !last.isBefore(today);
    }

    private Entry entry(Who.Staff who, UUID caseFile, String code) {
        if (cases.matters(who, caseFile).stream().noneMatch(each -> each.code().equals(code))) {
            throw new Problem.Missing();
        }
        return catalogue.get(code);
    }

    private void wrote(Who.Staff who, UUID caseFile, String did) {
        trail.wrote(who, new Subject("case", caseFile), did);
    }
}
