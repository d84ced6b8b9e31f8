package org.kapocs.desk.takeover.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.takeover.Takeover;
import org.kapocs.desk.takeover.Takeover.State;
import org.kapocs.desk.takeover.Verdict;
import org.kapocs.shared.privacy.LegalBasis;
import org.kapocs.shared.program.Means;

/** A list as it stands. */
record ListTold(
        UUID id,
        String fileName,

        @Means("The names of the sheets of the file; one without a name where it has none.")
        List<String> sheets,

        @Means("Which of them is read, from 0.") int sheet,

        @Means("The number of the row that says what stands below it.")
        int head,

        State state,

        @Means("By what the law lets us keep them; said when they are taken over.") @Nullable
        LegalBasis basis,

        @Means("How many rows stand below its head.") int rows,

        @Means("How many rows of each verdict there are now: while the house is at work they grow.")
        Map<Verdict, Integer> counts,

        Instant sentAt,
        @Means("When its state last changed.") Instant movedAt,
        int version) {

    static ListTold of(Takeover list, int rows, Map<Verdict, Integer> counts) {
        return new ListTold(
                list.id(),
                list.fileName(),
                list.sheets(),
                list.sheet(),
                list.head(),
                list.state(),
                list.basis(),
                rows,
                counts,
                list.sentAt(),
                list.movedAt(),
                list.version());
    }
}
