package org.kapocs.desk.casework;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.need.UnmetReason;

/** What became of a need when its case was closed. */
public sealed interface Outcome {

    /** A service of the directory answered it, or the client point itself ({@code null}). */
    record Answered(@Nullable UUID service) implements Outcome {}

    /** Nothing did. */
    record Unmet(UnmetReason reason) implements Outcome {}
}
