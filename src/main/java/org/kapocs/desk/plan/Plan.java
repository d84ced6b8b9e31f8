package org.kapocs.desk.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of the plan of a case.
 *
 * @param number which version it is, from 1
 * @param aim what the client wants, in the language of the staff; {@code aimSaid} in the client's, may be empty
 * @param language the tag of the client's language
 * @param madeBy who wrote it last
 * @param agreement null as long as it was not agreed on
 * @param agreedBy who recorded that
 * @param returned the last time that it was sent back; null when it never was
 * @param version changes with every change
 */
public record Plan(
        UUID id,
        UUID organization,
        UUID caseFile,
        @Nullable UUID contact,
        int number,
        PlanState state,
        String aim,
        String aimSaid,
        String language,
        LocalDate reviewOn,
        Instant madeAt,
        UUID madeBy,
        @Nullable Instant approvedAt,
        @Nullable UUID approvedBy,
        @Nullable Agreement agreement,
        @Nullable Instant agreedAt,
        @Nullable UUID agreedBy,
        @Nullable Returned returned,
        int version,
        List<Goal> goals) {

    public boolean draft() {
        return state == PlanState.DRAFT;
    }

    public boolean current() {
        return state == PlanState.CURRENT;
    }

    /** Whether a supervisor sent it back, and nobody has changed it since. */
    public boolean sentBack() {
        return draft() && returned != null && returned.version() == version;
    }

    /** Whether it is time to talk about it again. */
    public boolean reviewDue(LocalDate today) {
        return current() && !reviewOn.isAfter(today);
    }
}
