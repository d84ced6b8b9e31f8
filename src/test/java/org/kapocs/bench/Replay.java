package org.kapocs.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.web.Ids;

/**
 * Asks PostgreSQL the very statements of a visit again, without the application, as the application's own role. What the
 * visit made anew - identifiers, codes, hashes, places in the trail - is made anew each time.
 */
final class Replay implements AutoCloseable {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern ANY_ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern LIST = Pattern.compile("\\{[^\"{}:]*\\}");
    private static final Pattern HASH = Pattern.compile("\\\\x[0-9a-f]{64}");
    private static final Pattern CODE = Pattern.compile("[0-9A-HJKMNP-TV-Z]{8}");
    private static final Pattern NUMBER = Pattern.compile("K-\\d{4}-\\d{4,}");
    private static final Pattern KEY = Pattern.compile("bench-[0-9a-z-]+");
    private static final Pattern DIGITS = Pattern.compile("\\b\\d{1,18}\\b");
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final Connection connection;

    Replay(Connection connection) throws SQLException {
        this.connection = connection;
        try (var sql = connection.createStatement()) {
            sql.execute("set role kapocs_app");
            sql.execute("set plan_cache_mode = force_generic_plan");
        }
        connection.setAutoCommit(false);
    }

    /** @param other values of the recorded visit, and those that stand for them this time */
    void again(Recorded visit, Map<String, String> other) throws SQLException {
        var turn = new Turn(visit, other);
        for (Recorded.Asked asked : visit.statements()) {
            if (asked.isCommit()) {
                connection.commit();
            } else if (!asked.isFrame()) {
                ask(asked, turn);
            }
        }
        connection.commit();
    }

    void rollback() throws SQLException {
        connection.rollback();
    }

    private void ask(Recorded.Asked asked, Turn turn) throws SQLException {
        try (var statement = connection.prepareStatement(asked.text())) {
            bind(statement, asked, turn);
            if (statement.execute()) {
                try (var rows = statement.getResultSet()) {
                    boolean head = asked.text().contains("audit.head");
                    while (rows.next()) {
                        if (head) {
                            turn.headIs(rows.getLong(1));
                        }
                    }
                }
            }
        }
    }

    /** The plan of each statement that takes longer than this; nothing of it stays. */
    void plans(Recorded visit, double ms, Map<String, Plan> slowest) throws SQLException {
        var turn = new Turn(visit, Map.of());
        try {
            for (Recorded.Asked asked : visit.statements()) {
                if (asked.isFrame()) {
                    continue;
                }
                long began = System.nanoTime();
                ask(asked, turn);
                double took = (System.nanoTime() - began) / 1e6;
                Plan known = slowest.get(asked.text());
                boolean plain = asked.text().stripLeading().regionMatches(true, 0, "select", 0, 6)
                        && !asked.text().contains("for update");
                if (took >= ms && plain && (known == null || known.ms() < took)) {
                    slowest.put(asked.text(), new Plan(took, explained(asked, turn)));
                }
            }
        } finally {
            connection.rollback();
        }
    }

    /** How long a statement took, and how PostgreSQL went about it. */
    record Plan(double ms, String lines) {}

    private String explained(Recorded.Asked asked, Turn turn) throws SQLException {
        var lines = new StringBuilder();
        try (var statement = connection.prepareStatement("explain (analyze, buffers) " + asked.text())) {
            bind(statement, asked, turn);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    lines.append(rows.getString(1)).append('\n');
                }
            }
        }
        return lines.toString();
    }

    private static void bind(PreparedStatement statement, Recorded.Asked asked, Turn turn) throws SQLException {
        List<@Nullable String> values = asked.values();
        for (int n = 0; n < values.size(); n++) {
            String value = values.get(n);
            if (value == null) {
                statement.setNull(n + 1, Types.NULL);
            } else {
                String now = turn.value(value, asked.text());
                if (LIST.matcher(now).matches()) {
                    statement.setArray(n + 1, list(statement, now));
                } else {
                    statement.setObject(n + 1, now, Types.OTHER);
                }
            }
        }
    }

    /** A list must say of what it is; an empty one is of identifiers. What is not known in it is logged as a bare NULL. */
    private static java.sql.Array list(PreparedStatement statement, String value) throws SQLException {
        var parts = new ArrayList<@Nullable String>();
        boolean ids = true;
        for (String part : value.equals("{}")
                ? new String[0]
                : value.substring(1, value.length() - 1).split(",")) {
            parts.add(part.equals("NULL") ? null : part);
            ids = ids && ANY_ID.matcher(part).matches();
        }
        return statement.getConnection().createArrayOf(ids ? "uuid" : "text", parts.toArray());
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** One time. */
    private static final class Turn {
        private final Recorded visit;
        private final Map<String, String> known;
        private long further;

        Turn(Recorded visit, Map<String, String> other) {
            this.visit = visit;
            this.known = new HashMap<>(other);
        }

        void headIs(long seq) {
            further = seq - visit.before();
        }

        String value(String value, String text) {
            String found = replaced(value, ID, id -> isNew(id) ? Ids.next().toString() : id);
            found = replaced(found, HASH, _ -> "\\x" + HexFormat.of().formatHex(random(32)));
            found = replaced(found, KEY, _ -> "bench-" + Ids.next());
            found = replaced(
                    found, NUMBER, _ -> "K-0001-" + ThreadLocalRandom.current().nextLong(1L << 60));
            if (text.contains("contact.contact") && CODE.matcher(value).matches()) {
                found = replaced(found, CODE, _ -> code());
            }
            return text.contains("audit.") ? DIGITS.matcher(found).replaceAll(this::moved) : found;
        }

        private String moved(java.util.regex.MatchResult digits) {
            long number = Long.parseLong(digits.group());
            return number > visit.before() && number <= visit.before() + 50
                    ? Long.toString(number + further)
                    : digits.group();
        }

        private boolean isNew(String id) {
            return UUID.fromString(id).getMostSignificantBits() >>> 16 >= visit.began();
        }

        private String replaced(String value, Pattern pattern, java.util.function.UnaryOperator<String> fresh) {
            return pattern.matcher(value)
                    .replaceAll(found -> Matcher.quoteReplacement(known.computeIfAbsent(found.group(), fresh)));
        }

        private static byte[] random(int many) {
            byte[] bytes = new byte[many];
            ThreadLocalRandom.current().nextBytes(bytes);
            return bytes;
        }

        private static String code() {
            var code = new StringBuilder();
            for (int n = 0; n < 8; n++) {
                code.append(SIGNS.charAt(ThreadLocalRandom.current().nextInt(SIGNS.length())));
            }
            return code.toString();
        }
    }
}
