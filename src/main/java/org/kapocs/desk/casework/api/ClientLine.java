package org.kapocs.desk.casework.api;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.client.Likeness;
import org.kapocs.shared.program.Means;

/** A client as a list names them. */
record ClientLine(
        UUID id,
        @Means("How the client is addressed.") String name,
        @Nullable Integer birthYear,

        @Means("The language to speak with them, BCP 47.") @Nullable
        String language) {

    static ClientLine of(Likeness likeness) {
        return new ClientLine(likeness.client(), likeness.name().spoken(), likeness.birthYear(), likeness.language());
    }
}
