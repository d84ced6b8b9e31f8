package org.kapocs.desk.procedure.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.CaseTitles;
import org.kapocs.desk.procedure.Procedure;
import org.kapocs.desk.procedure.Procedures;
import org.kapocs.desk.procedure.Progress;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.springframework.stereotype.Component;

/** Puts the page of a matter of a case together. */
@Component
class OneProcedure {
    private final Procedures procedures;
    private final CaseTitles titles;
    private final Accounts accounts;
    private final Clock clock;

    OneProcedure(Procedures procedures, CaseTitles titles, Accounts accounts, Clock clock) {
        this.procedures = procedures;
        this.titles = titles;
        this.accounts = accounts;
        this.clock = clock;
    }

    ProcedurePage page(Who.Staff who, UUID id, String code) {
        return page(who, id, code, Map.of(), null, Map.of());
    }

    ProcedurePage problem(Who.Staff who, UUID id, String code, String problem) {
        return page(who, id, code, Map.of(), problem, Map.of());
    }

    ProcedurePage invalid(Who.Staff who, UUID id, String code, Map<String, String> typed, Map<String, String> errors) {
        return page(who, id, code, typed, null, errors);
    }

    private ProcedurePage page(
            Who.Staff who,
            UUID id,
            String code,
            Map<String, String> typed,
            @Nullable String problem,
            Map<String, String> errors) {
        Procedure procedure = procedures.get(who, id, code);
        Set<UUID> people =
                procedure.progress().done().stream().map(Progress.Done::by).collect(Collectors.toSet());
        var title = titles.of(who, Set.of(id)).get(id);
        return new ProcedurePage(
                procedure,
                title == null ? procedure.file().number() : title.label(),
                people.isEmpty() ? Map.of() : accounts.namesOf(who, people),
                LocalDate.now(clock),
                procedure.file().open() && who.may(Action.WORK_CASES),
                typed,
                problem,
                errors);
    }
}
