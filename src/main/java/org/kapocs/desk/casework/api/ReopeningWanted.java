package org.kapocs.desk.casework.api;

import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.ReopenReason;
import org.kapocs.desk.casework.Reopening;
import org.kapocs.shared.program.Means;

/** Why a closed case goes on. */
record ReopeningWanted(
        ReopenReason reason,

        @Means("What the reason does not say; needed with OTHER.") @Nullable
        String word) {

    Reopening why() {
        return new Reopening(reason, word == null ? "" : word);
    }
}
