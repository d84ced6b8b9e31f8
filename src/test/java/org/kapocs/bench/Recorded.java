package org.kapocs.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The statements that one visit asked PostgreSQL, in their order, as its log tells them.
 *
 * @param before the end of the trail before the visit
 * @param began in milliseconds; an identifier that is younger was made by the visit
 */
record Recorded(List<Asked> statements, long before, long began) {
    private static final Pattern LINE =
            Pattern.compile("^(\\S+ \\S+ \\S+) \\[(\\d+)\\] (LOG|DETAIL):  (.*(?:\\n\\t.*)*+)$", Pattern.MULTILINE);
    private static final Pattern EXECUTED = Pattern.compile("(?s)(?:execute [^:]+|statement): (.*)");
    private static final Pattern VALUE = Pattern.compile("\\$(\\d+) = (NULL|'([^']*+(?:''[^']*+)*+)')");

    /** A statement with question marks, and its values in that order; null for none. */
    record Asked(String text, List<@Nullable String> values) {
        boolean isCommit() {
            return text.equalsIgnoreCase("commit");
        }

        boolean isFrame() {
            return isCommit() || text.equalsIgnoreCase("begin") || text.equalsIgnoreCase("rollback");
        }
    }

    /** How many it asked, beginnings and ends of transactions left out. */
    long asked() {
        return statements.stream().filter(each -> !each.isFrame()).count();
    }

    static Recorded of(String log, long before, long began) {
        var statements = new ArrayList<Asked>();
        for (Matcher line = LINE.matcher(log); line.find(); ) {
            String said = line.group(4).replace("\n\t", "\n");
            if (line.group(3).equals("LOG")) {
                Matcher executed = EXECUTED.matcher(said);
                if (executed.matches()) {
                    statements.add(new Asked(text(executed.group(1)), List.of()));
                }
            } else if (!statements.isEmpty() && said.regionMatches(true, 0, "parameters: ", 0, 12)) {
                String text = statements.removeLast().text();
                statements.add(new Asked(text, values(said.substring(12))));
            }
        }
        return new Recorded(List.copyOf(statements), before, began);
    }

    private static String text(String logged) {
        return logged.replace("?", "??").replaceAll("\\$\\d+", "?");
    }

    private static List<@Nullable String> values(String said) {
        var values = new ArrayList<@Nullable String>();
        for (Matcher value = VALUE.matcher(said); value.find(); ) {
            String text = value.group(3);
            values.add(text == null ? null : text.replace("''", "'"));
        }
        return values;
    }
}
