package org.kapocs.facts.matter;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A matter with what is known of it.
 *
 * @param version changes with every change
 * @param owner who looks after it: whoever checked it last; null while nobody has
 * @param checkedOn when its owner compared it with its sources; null while nobody has as it stands now
 * @param reviewOn when it is to be checked again
 * @param retiredOn since when no new case takes it; null while it is in use
 */
public record Entry(
        Matter matter,
        Facts facts,
        int version,
        @Nullable UUID owner,
        @Nullable LocalDate checkedOn,
        @Nullable LocalDate reviewOn,
        @Nullable LocalDate retiredOn) {

    public boolean retired() {
        return retiredOn != null;
    }

    public boolean checked() {
        return checkedOn != null;
    }

    /** Whether it is time to check it again. */
    public boolean due(LocalDate today) {
        return !retired() && reviewOn != null && !reviewOn.isAfter(today);
    }
}
