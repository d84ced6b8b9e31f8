package org.kapocs.desk.procedure.staff;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.Happening;
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
    public Added of(Who.Staff who, Case file, List<Matter> matters) {
        Progress progress = procedures.ofCase(who, file.id());
        LocalDate today = LocalDate.now(clock);
        Map<String, Piece> pieces = matters.stream()
                .collect(Collectors.toMap(Matter::code, matter -> new CaseMatter(file.id(), matter, progress, today)));
        var happenings = new ArrayList<Happening>();
        for (Matter matter : matters) {
            var name = new Happening.Words(matter.nameKey());
            progress.done().stream()
                    .filter(each -> each.code().equals(matter.code()))
                    .forEach(each -> happenings.add(happening(each.at(), "step", Map.of("matter", name), each.by())));
            progress.termsOf(matter.code())
                    .forEach(each -> happenings.add(happening(
                            each.fromOn().atStartOfDay(clock.getZone()).toInstant(),
                            "deadline",
                            Map.of("matter", name, "last", each.lastOn()),
                            null)));
        }
        return new Added(pieces, happenings);
    }

    private static Happening happening(Instant at, String did, Map<String, Object> values, @Nullable UUID account) {
        return new Happening(at, Happening.Kind.TASK, "procedure.did." + did, values, account, null);
    }
}
