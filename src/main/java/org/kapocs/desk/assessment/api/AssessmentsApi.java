package org.kapocs.desk.assessment.api;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.assessment.Assessment;
import org.kapocs.desk.assessment.AssessmentState;
import org.kapocs.desk.assessment.Assessments;
import org.kapocs.desk.casework.Cases;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForToken;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.program.Lines;
import org.kapocs.shared.program.Means;
import org.kapocs.shared.program.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What assessments came to, for programs. What was answered stays sealed: no program reads it. */
@RestController
@ForToken(Action.READ_CASES)
class AssessmentsApi {
    private final Assessments assessments;
    private final Cases cases;

    AssessmentsApi(Assessments assessments, Cases cases) {
        this.assessments = assessments;
        this.cases = cases;
    }

    /** What a client was asked, and what it came to. */
    record AssessmentTold(
            UUID id,
            @Means("The version of the form.") UUID form,
            @Means("What the form is called.") String title,
            @Means("The language of the client, BCP 47.") String language,
            AssessmentState state,
            Instant begunAt,
            @Nullable Instant doneAt,

            @Means("From 0 (help is needed at once) to 4 (nothing stands in the way), by field of life.")
            Map<String, Double> scores) {

        static AssessmentTold of(Assessment each) {
            return new AssessmentTold(
                    each.id(),
                    each.form(),
                    each.title(),
                    each.language(),
                    each.state(),
                    each.begunAt(),
                    each.doneAt(),
                    each.scores());
        }
    }

    @GetMapping("/api/v1/cases/{id}/assessments")
    @Operation("The assessments of a case, the newest first, without what was answered.")
    Lines<AssessmentTold> all(@PathVariable UUID id, Who.Staff who) {
        cases.get(who, id, Purpose.CASEWORK);
        return new Lines<>(
                assessments.ofCase(who, id).stream().map(AssessmentTold::of).toList(), null);
    }
}
