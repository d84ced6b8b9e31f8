package org.kapocs.facts.form;

import java.util.List;
import java.util.Set;

/** The fields of life in which a form can score. Their names are the messages {@code form.domain.<code>}. */
public final class Domains {
    /** In the order in which a picture shows them. */
    public static final List<String> ALL = List.of(
            "housing", "work", "language", "health", "schooling", "documents", "family", "safety", "participation");

    /** What can put somebody in danger when another reads it: it is not shown where others might, unless they want it. */
    public static final Set<String> DELICATE = Set.of("family", "safety");

    /** What an answer counts at most: nothing stands in the way. 0 says that help is needed at once. */
    public static final int BEST = 4;

    private Domains() {}

    static String checked(String written, Report report, String sheet, int row) {
        if (written.isEmpty() || ALL.contains(written)) {
            return written;
        }
        report.leftOut(sheet, row, "domain", written);
        return "";
    }
}
