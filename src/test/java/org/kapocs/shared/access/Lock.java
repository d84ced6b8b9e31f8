package org.kapocs.shared.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A policy of row-level security, and the ways to break it.
 *
 * @param narrower whether it takes away from what the other policies of its table allow
 * @param using who may see, change or remove; null when the policy is for adding
 * @param check what may be written; null when it is the same, or the policy writes nothing
 */
record Lock(
        String table,
        String policy,
        boolean narrower,
        @Nullable String using,
        @Nullable String check) {

    static List<Lock> all(Connection administrator) throws SQLException {
        var locks = new ArrayList<Lock>();
        try (var sql = administrator.createStatement();
                var rows = sql.executeQuery("select schemaname || '.' || quote_ident(tablename), policyname,"
                        + " permissive = 'RESTRICTIVE', qual, with_check from pg_policies"
                        // Those of an owner are passed by views alone: OwnStepsTest tries them through these.
                        + " where roles = '{public}' order by 1, 2")) {
            while (rows.next()) {
                locks.add(new Lock(
                        rows.getString(1),
                        rows.getString(2),
                        rows.getBoolean(3),
                        rows.getString(4),
                        rows.getString(5)));
            }
        }
        return locks;
    }

    String name() {
        return table + " " + policy;
    }

    String dropped() {
        return "drop policy " + policy + " on " + table;
    }

    /** What is left out → the statement that leaves it out; all of it, then each condition by itself. */
    Map<String, String> broken() {
        var ways = new LinkedHashMap<String, String>();
        conditions(using).forEach(each -> ways.put(each, altered(without(using, each), without(check, each))));
        conditions(check).forEach(each -> ways.put(each, altered(without(using, each), without(check, each))));
        if (ways.size() > 1) {
            ways.put("anything", altered(using == null ? null : "true", check == null ? null : "true"));
        }
        return ways;
    }

    private String altered(@Nullable String seen, @Nullable String written) {
        return "alter policy " + policy + " on " + table + (seen == null ? "" : " using (" + seen + ")")
                + (written == null ? "" : " with check (" + written + ")");
    }

    private static @Nullable String without(@Nullable String expression, String condition) {
        return expression == null ? null : expression.replace(condition, "true");
    }

    /** The innermost conditions, such as {@code (organization = access.organization())}; none of one that says true. */
    private static List<String> conditions(@Nullable String expression) {
        if (expression == null || expression.equals("true")) {
            return List.of();
        }
        String inner = expression.substring(1, expression.length() - 1);
        var parts = new ArrayList<String>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < inner.length(); i++) {
            depth += inner.charAt(i) == '(' ? 1 : inner.charAt(i) == ')' ? -1 : 0;
            for (String word : List.of(" AND ", " OR ")) {
                if (depth == 0 && inner.startsWith(word, i)) {
                    parts.add(inner.substring(from, i));
                    from = i + word.length();
                }
            }
        }
        if (parts.isEmpty()) {
            return List.of(expression);
        }
        parts.add(inner.substring(from));
        return parts.stream().flatMap(part -> conditions(part).stream()).toList();
    }
}
