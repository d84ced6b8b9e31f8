package org.kapocs.desk.procedure.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.MatterPart;
import org.kapocs.desk.procedure.Procedures;
import org.kapocs.desk.procedure.Progress;
import org.kapocs.facts.matter.Matter;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Piece;
import org.springframework.stereotype.Component;

/** What stands with the matters of a case on its page, for one question to the database where there are any. */
@Component
class ProcedurePart implements MatterPart {
    private final Procedures procedures;
    private final Clock clock;

    ProcedurePart(Procedures procedures, Clock clock) {
        this.procedures = procedures;
        this.clock = clock;
    }

    @Override
    public Map<String, Piece> of(Who.Staff who, Case file, List<Matter> matters) {
        Progress progress = procedures.ofCase(who, file.id());
        LocalDate today = LocalDate.now(clock);
        return matters.stream()
                .collect(Collectors.toMap(Matter::code, matter -> new CaseMatter(file.id(), matter, progress, today)));
    }
}
