package org.kapocs.facts.client;

import java.util.Map;
import org.kapocs.shared.web.Problem;

/**
 * A way to reach a client.
 *
 * @param safe what makes it safe: when to call, who may pick up; may be empty
 */
public record Reach(ReachKind kind, String value, String safe) {
    private static final int LONGEST = 500;

    public Reach {
        value = value.strip();
        safe = safe.strip();
        if (value.isEmpty() || value.length() > LONGEST || safe.length() > LONGEST) {
            throw new Problem.Invalid(Map.of("reach", "client.error.reach"));
        }
    }
}
