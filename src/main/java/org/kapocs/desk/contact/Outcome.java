package org.kapocs.desk.contact;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.need.UnmetReason;

/** With what a contact is finished; its need takes the same turn. */
public sealed interface Outcome {
    /** The need was answered by a service of the directory, or by the client point itself ({@code null}). */
    record Answered(@Nullable UUID service) implements Outcome {}

    /** Nothing answered it. */
    record Unmet(UnmetReason reason) implements Outcome {}
}
