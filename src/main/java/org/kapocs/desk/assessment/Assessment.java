package org.kapocs.desk.assessment;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a client was asked.
 *
 * @param form the version of the form
 * @param title what the form was called
 * @param language the tag of the client's language
 * @param page where to go on, from 0
 * @param savedBy who wrote it last
 * @param doneAt null as long as it is not done
 * @param version changes with every change
 * @param shown whether the client wants what touches danger and family on their own page, where others may read it
 * @param scores what it came to, by domain
 */
public record Assessment(
        UUID id,
        UUID organization,
        UUID caseFile,
        @Nullable UUID contact,
        UUID form,
        String title,
        String language,
        AssessmentState state,
        int page,
        Instant begunAt,
        UUID begunBy,
        Instant savedAt,
        UUID savedBy,
        @Nullable Instant doneAt,
        @Nullable UUID doneBy,
        int version,
        boolean shown,
        Map<String, Double> scores) {

    public boolean draft() {
        return state == AssessmentState.DRAFT;
    }

    public boolean done() {
        return state == AssessmentState.DONE;
    }
}
