package org.kapocs.desk.casework.api;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.Assignment;
import org.kapocs.shared.program.Means;

/** To whom a case is given, and why. */
record AssigningWanted(
        @Means("The account of a colleague of the same organization who may have this case.")
        UUID to,

        @Means("Why; it stands in the case.") String word,

        @Means("Whether the open tasks of the caseworker until now go along; they do unless this is false.") @Nullable
        Boolean tasks) {

    Assignment wish() {
        return new Assignment(to, word, !Boolean.FALSE.equals(tasks));
    }
}
