package org.kapocs.facts.client;

import java.util.Locale;
import java.util.Map;
import org.kapocs.shared.web.Problem;

/**
 * A way to reach a client.
 *
 * @param safe what makes it safe: when to call, who may pick up; may be empty
 */
public record Reach(ReachKind kind, String value, String safe) {
    private static final int LONGEST = 500;
    private static final int NATIONAL_NUMBER = 9;

    public Reach {
        value = value.strip();
        safe = safe.strip();
        if (value.isEmpty() || value.length() > LONGEST || safe.length() > LONGEST) {
            throw new Problem.Invalid(Map.of("reach", "client.error.reach"));
        }
    }

    /**
     * The same for the same way to reach somebody: telephone numbers are written with and without the country, and with
     * all kinds of marks between. The column {@code client.reach.key} says the same.
     */
    public String key() {
        String digits = value.replaceAll("[^0-9]", "");
        return kind == ReachKind.PHONE && digits.length() >= NATIONAL_NUMBER
                ? digits.substring(digits.length() - NATIONAL_NUMBER)
                : value.toLowerCase(Locale.ROOT);
    }
}
