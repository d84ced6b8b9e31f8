package org.kapocs.desk.transfer;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.CasesOf;
import org.kapocs.desk.consult.Consultation;
import org.kapocs.desk.consult.Consultations;
import org.kapocs.desk.plan.Plan;
import org.kapocs.desk.plan.Plans;
import org.kapocs.desk.procedure.Procedures;
import org.kapocs.desk.procedure.Progress;
import org.kapocs.desk.referral.Referral;
import org.kapocs.desk.referral.Referrals;
import org.kapocs.desk.task.Task;
import org.kapocs.desk.task.Tasks;
import org.kapocs.shared.access.Who;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What goes along with a case: all that hangs on it, looked through before it is offered. */
@Component
@Transactional
public class Packing {
    private final Tasks tasks;
    private final Plans plans;
    private final Procedures procedures;
    private final Referrals referrals;
    private final Consultations consultations;
    private final CasesOf cases;

    Packing(
            Tasks tasks,
            Plans plans,
            Procedures procedures,
            Referrals referrals,
            Consultations consultations,
            CasesOf cases) {
        this.tasks = tasks;
        this.plans = plans;
        this.procedures = procedures;
        this.referrals = referrals;
        this.consultations = consultations;
        this.cases = cases;
    }

    /**
     * What goes along.
     *
     * @param plan the one that is current, or being drafted
     * @param tasks the open ones
     * @param terms the deadlines that run
     * @param referrals in which the recipient has still something to say
     * @param questions that experts have not answered yet
     * @param closed other cases of the client, which go where the file goes to another organization
     */
    public record Packed(
            List<Plan> plan,
            List<Task> tasks,
            List<Progress.Term> terms,
            List<Referral> referrals,
            List<Consultation> questions,
            List<Case> closed) {
        /** In numbers; what was closed goes to another organization only. */
        Goes goes(boolean across) {
            return new Goes(
                    !plan.isEmpty(),
                    tasks.size(),
                    terms.size(),
                    referrals.size(),
                    questions.size(),
                    across ? closed.size() : 0);
        }
    }

    /** All of it, of a case that was opened. */
    public Packed of(Who.Staff who, Case file, LocalDate today) {
        UUID id = file.id();
        return new Packed(
                plans.ofCase(who, id).stream()
                        .filter(plan -> plan.current() || plan.draft())
                        .toList(),
                tasks.ofCase(who, id).stream().filter(Task::open).toList(),
                procedures.ofCase(who, id).terms().stream()
                        .filter(term -> !term.lastOn().isBefore(today))
                        .toList(),
                referrals.ofCase(who, id).stream()
                        .filter(sent -> sent.state().live())
                        .toList(),
                consultations.ofCase(who, id).stream()
                        .filter(asked -> asked.state().waits())
                        .toList(),
                cases.all(who, List.of(file.client())).stream()
                        .filter(other -> !other.id().equals(id) && !other.open())
                        .collect(Collectors.toList()));
    }
}
