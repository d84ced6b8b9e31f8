package org.kapocs.facts.form;

import java.util.Locale;
import java.util.Set;

/** Yes and no as forms write them. */
final class Yes {
    private static final Set<String> YES = Set.of("yes", "true", "true()", "x", "1");
    private static final Set<String> NO = Set.of("no", "false", "false()", "0");

    private Yes() {}

    static boolean of(String written) {
        return YES.contains(written.strip().toLowerCase(Locale.ROOT));
    }

    /** As an expression: what is neither is one already. */
    static String expression(String written) {
        String small = written.strip().toLowerCase(Locale.ROOT);
        return YES.contains(small) ? "true()" : NO.contains(small) ? "" : written.strip();
    }
}
