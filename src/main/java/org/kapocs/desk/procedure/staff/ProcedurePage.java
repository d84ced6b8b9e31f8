package org.kapocs.desk.procedure.staff;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.procedure.Procedure;
import org.kapocs.desk.procedure.Progress;
import org.kapocs.facts.matter.Deadline;
import org.kapocs.facts.matter.Step;
import org.kapocs.shared.web.Page;

/**
 * A matter of a case: what to do, what is done, and until when.
 *
 * @param caseLabel number and client of the case
 * @param names of who ticked something off
 * @param typed days that were typed and cannot be used, by the name of their field
 * @param problem the message key of why it cannot be done now; null when all is well
 */
public record ProcedurePage(
        Procedure procedure,
        String caseLabel,
        Map<UUID, String> names,
        LocalDate today,
        boolean writable,
        Map<String, String> typed,
        @Nullable String problem,
        Map<String, String> errors)
        implements Page {

    public String head() {
        return "/staff/cases/" + procedure.file().id();
    }

    public String address() {
        return head() + "/matters/" + procedure.code();
    }

    public Optional<Progress.Done> done(Step step) {
        return procedure.progress().done(procedure.code(), step.key());
    }

    public Optional<Progress.Term> term(Deadline deadline) {
        return procedure.progress().term(procedure.code(), deadline.key());
    }

    /** What stands in the field of a deadline. */
    public String from(Deadline deadline) {
        String typed = typed().get("from-" + deadline.key());
        return typed != null
                ? typed
                : term(deadline).map(term -> term.fromOn().toString()).orElse("");
    }

    public String name(UUID account) {
        return names.getOrDefault(account, "");
    }

    @Override
    public int status() {
        return problem != null ? 409 : errors.isEmpty() ? 200 : 400;
    }
}
