package org.kapocs.desk.procedure.api;

import java.time.LocalDate;
import java.util.UUID;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.procedure.Procedure;
import org.kapocs.desk.procedure.Procedures;
import org.kapocs.desk.procedure.Progress;
import org.kapocs.facts.matter.Catalogue;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForToken;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.program.Lines;
import org.kapocs.shared.program.Means;
import org.kapocs.shared.program.Operation;
import org.kapocs.shared.program.Repeat;
import org.kapocs.shared.program.Sent;
import org.kapocs.shared.web.Once;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The official business of a case, for programs. */
@RestController
@ForToken(Action.WORK_CASES)
@RequestMapping("/api/v1/cases/{id}/matters")
class ProceduresApi {
    private final Procedures procedures;
    private final Cases cases;
    private final Catalogue catalogue;
    private final Once once;
    private final TransactionTemplate whole;

    ProceduresApi(
            Procedures procedures,
            Cases cases,
            Catalogue catalogue,
            Once once,
            PlatformTransactionManager transactions) {
        this.procedures = procedures;
        this.cases = cases;
        this.catalogue = catalogue;
        this.once = once;
        this.whole = new TransactionTemplate(transactions);
    }

    @GetMapping
    @ForToken(Action.READ_CASES)
    @Operation("The official business of a case: which steps are done, and when deadlines are.")
    Lines<ProcedureTold> all(@PathVariable UUID id, Who.Staff who) {
        cases.get(who, id, Purpose.CASEWORK);
        Progress progress = procedures.ofCase(who, id);
        return new Lines<>(
                cases.matters(who, id).stream()
                        .map(each -> ProcedureTold.of(catalogue.get(each.code()), progress))
                        .toList(),
                null);
    }

    /** Which official business belongs to the case, too. */
    record MatterWanted(@Means("A code of the catalogue.") String code) {}

    @PostMapping
    @Operation(value = "Adds a kind of official business to a case.", conflicts = true)
    ResponseEntity<ProcedureTold> add(@PathVariable UUID id, @Sent MatterWanted wanted, Repeat repeat, Who.Staff who) {
        return done(repeat, id, wanted.code(), who, () -> cases.addMatter(who, id, wanted.code()));
    }

    /** Whether a step is done. */
    record StepWanted(boolean done) {}

    @PostMapping("/{code}/steps/{step}")
    @Operation(value = "A step is done, or after all it is not.", conflicts = true)
    ResponseEntity<ProcedureTold> tick(
            @PathVariable UUID id,
            @PathVariable String code,
            @PathVariable String step,
            @Sent StepWanted wanted,
            Repeat repeat,
            Who.Staff who) {
        return done(repeat, id, code, who, () -> procedures.tick(who, id, code, step, wanted.done()));
    }

    /** From when a deadline counts. */
    record DeadlineWanted(LocalDate from) {}

    @PostMapping("/{code}/deadlines/{deadline}")
    @Operation(value = "A deadline counts from that day; a task comes into the case.", conflicts = true)
    ResponseEntity<ProcedureTold> count(
            @PathVariable UUID id,
            @PathVariable String code,
            @PathVariable String deadline,
            @Sent DeadlineWanted wanted,
            Repeat repeat,
            Who.Staff who) {
        return done(repeat, id, code, who, () -> procedures.count(who, id, code, deadline, wanted.from()));
    }

    /** Once for each key, in one transaction; then it is told how far it is. */
    private ResponseEntity<ProcedureTold> done(Repeat repeat, UUID id, String code, Who.Staff who, Runnable verb) {
        whole.executeWithoutResult(_ -> once.run(repeat.key(), () -> {
            verb.run();
            return id;
        }));
        Procedure now = procedures.get(who, id, code);
        return ResponseEntity.status(HttpStatus.CREATED).body(ProcedureTold.of(now.entry(), now.progress()));
    }
}
