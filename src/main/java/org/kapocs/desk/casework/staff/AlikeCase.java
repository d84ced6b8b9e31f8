package org.kapocs.desk.casework.staff;

import java.time.Instant;
import java.util.Objects;
import org.kapocs.desk.casework.Case;

/**
 * A case of somebody who may be the person that is being typed.
 *
 * @param owner the name of its caseworker
 */
public record AlikeCase(Case file, String owner) {
    /** Since when it is as it is. */
    public Instant since() {
        return file.open() ? file.openedAt() : Objects.requireNonNull(file.closedAt());
    }

    /** The message that says how it is, since when and with whom. */
    public String key() {
        return file.open() ? "casework.alike.open" : "casework.alike.closed";
    }
}
