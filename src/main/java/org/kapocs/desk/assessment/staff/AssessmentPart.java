package org.kapocs.desk.assessment.staff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.assessment.Assessment;
import org.kapocs.desk.assessment.Assessments;
import org.kapocs.desk.assessment.Corrections;
import org.kapocs.desk.assessment.Picture;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.CasePart;
import org.kapocs.desk.casework.Happening;
import org.kapocs.shared.access.Who;
import org.springframework.stereotype.Component;

/** What assessments add to the page of a case: one question to the database, two where one is done. */
@Component
class AssessmentPart implements CasePart {
    private final Assessments assessments;
    private final Corrections corrections;

    AssessmentPart(Assessments assessments, Corrections corrections) {
        this.assessments = assessments;
        this.corrections = corrections;
    }

    @Override
    public int order() {
        return 3;
    }

    @Override
    public boolean central() {
        return true;
    }

    @Override
    public Added of(Who.Staff who, Case file, boolean writable) {
        List<Assessment> all = assessments.ofCase(who, file.id());
        var happenings = new ArrayList<Happening>();
        for (Assessment each : all.reversed()) {
            happenings.add(happening(each, each.begunAt(), "begun", each.begunBy()));
            if (each.doneAt() != null) {
                happenings.add(happening(each, each.doneAt(), "done", each.doneBy()));
            }
        }
        if (all.stream().anyMatch(Assessment::done)) {
            Map<UUID, Assessment> byId = all.stream().collect(Collectors.toMap(Assessment::id, Function.identity()));
            corrections
                    .ofCase(who, file.id())
                    .reversed()
                    .forEach(each -> happenings.add(happening(
                            Objects.requireNonNull(byId.get(each.assessment())), each.at(), "corrected", each.by())));
        }
        Assessment newest = all.stream().filter(Assessment::done).findFirst().orElse(null);
        var piece = new CaseAssessments(
                file.id(),
                all.stream().filter(Assessment::draft).toList(),
                Picture.of(newest, all),
                newest == null ? null : newest.id(),
                writable);
        return new Added(List.of(piece), happenings);
    }

    private static Happening happening(Assessment about, Instant at, String did, @Nullable UUID account) {
        return new Happening(
                at,
                Happening.Kind.NEED,
                "assessment.did." + did,
                Map.of(),
                account,
                new Happening.Said(about.title(), ""));
    }
}
