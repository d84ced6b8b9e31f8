package org.kapocs.desk.rights;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.kapocs.shared.access.Who;

/**
 * One client with a row in every table that knows clients, as {@code one-of-each*.sql} have it, and in each of their texts a
 * word that stands nowhere else. Planted past the application.
 */
final class Planted {
    /** Read by the house as words of its own, or not theirs: who asked for them. */
    private static final Set<String> NO_WORDS = Set.of(
            // The number of the case, see below.
            "transfer.request.number",
            "casework.case_file.legal_basis",
            "casework.case_file.close_reason",
            "disclosure.request.authority",
            "disclosure.request.basis",
            "disclosure.request.received_how");

    private final Connection administrator;
    final String prefix;
    final String mark;
    /** The word by its column, such as {@code task.task.title}. */
    final Map<String, String> words = new LinkedHashMap<>();

    private Planted(Connection administrator) {
        this.administrator = administrator;
        String random = UUID.randomUUID().toString().substring(0, 8);
        this.prefix = random + "-0000-7000-8000-";
        this.mark = "Szentinel" + random;
    }

    static Planted client(Connection administrator, Who.Staff officer) throws SQLException, IOException {
        var planted = new Planted(administrator);
        planted.plant(officer);
        return planted;
    }

    UUID id(String end) {
        return UUID.fromString(prefix + "0000000000" + end);
    }

    private void plant(Who.Staff officer) throws SQLException, IOException {
        execute("set session_replication_role = replica");
        for (String statement : statements()) {
            execute(statement
                    .replace(
                            "00000000-0000-7000-8000-0000000000a0",
                            officer.organization().toString())
                    .replace(
                            "00000000-0000-7000-8000-0000000000a1",
                            officer.account().toString())
                    .replace("00000000-0000-7000-8000-", prefix)
                    .replace("ZZZZZZZZ", code())
                    .replace("'x-1'", "'" + mark + "'")
                    .replace("'x-lock'", "'" + mark + "'"));
        }
        execute("set session_replication_role = origin");
        execute(
                "update casework.case_file set state = 'CLOSED', closed_at = opened_at, close_reason = 'FINISHED', legal_basis = 'PUBLIC_TASK' where id = '"
                        + id("c6") + "'");
        execute("update disclosure.request set contact = '" + id("c1") + "' where id = '" + id("f2") + "'");
        execute("update satisfaction.remark set case_file = '" + id("c6") + "' where id = '" + id("d6") + "'");
        execute("update contact.contact set state = 'CLOSED', unread = false where id = '" + id("c1") + "'");
        execute("set session_replication_role = replica"); // a word that looks like a telephone may be covered
        speak();
        execute("set session_replication_role = origin");
        execute("update transfer.request set number = f.number from casework.case_file f where f.id = '" + id("c6")
                + "' and request.number = '" + mark + "'");
    }

    /** A code that nobody has: letters and digits of the alphabet of codes. */
    private static String code() {
        String alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        var random = new java.security.SecureRandom();
        return random.ints(8, 0, alphabet.length())
                .collect(StringBuilder::new, (text, at) -> text.append(alphabet.charAt(at)), StringBuilder::append)
                .toString();
    }

    private static List<String> statements() throws IOException {
        String all = read("one-of-each.sql") + read("one-of-each-file.sql");
        return Stream.of(all.split(";\\s*\\n"))
                .map(String::strip)
                .filter(statement -> statement.matches("(?s)insert into (task|plan|procedure|assessment|papers|document"
                        + "|disclosure|consult\\.(consultation|turn|note)|referral|satisfaction|contact|duplicate"
                        + "|takeover\\.line|transfer|casework\\.(case_file|case_need|later_contact|case_matter|happening)|client"
                        + "|privacy\\.consent)[. (].*"))
                .toList();
    }

    private static String read(String name) throws IOException {
        try (var file = Objects.requireNonNull(Planted.class.getResourceAsStream("/second-lock/" + name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Puts a word of its own into each text that takes one. */
    private void speak() throws SQLException {
        for (String column : texts("select n.nspname || '.' || c.relname || '.' || a.attname from pg_attribute a"
                + " join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace"
                + " where c.relkind = 'r' and a.attnum > 0 and a.atttypid = 'text'::regtype and a.attgenerated = ''"
                + " and obj_description(c.oid, 'pg_class') like '%personal;%' order by 1")) {
            String table = column.substring(0, column.lastIndexOf('.'));
            String word = mark + "x" + words.size() + "x";
            String statement = "update " + table + " t set " + column.substring(column.lastIndexOf('.') + 1) + " = '"
                    + word + "' where t::text like '%" + prefix + "%'";
            if (!NO_WORDS.contains(column) && takes(statement)) {
                words.put(column, word);
            }
        }
    }

    private boolean takes(String statement) throws SQLException {
        try (var sql = administrator.createStatement()) {
            return sql.executeUpdate(statement) > 0;
        } catch (SQLException refused) {
            if (refused.getSQLState().startsWith("23")) {
                return false;
            }
            throw refused;
        }
    }

    /** How many rows of theirs each table has; only of tables that have any. */
    Map<String, Long> rows() throws SQLException {
        return counted(prefix);
    }

    /** Where any of their words stands. */
    Map<String, Long> spoken() throws SQLException {
        return counted(mark);
    }

    private Map<String, Long> counted(String text) throws SQLException {
        var counts = new TreeMap<String, Long>();
        for (String table :
                texts("select n.nspname || '.' || quote_ident(c.relname) from pg_class c join pg_namespace n on"
                        + " n.oid = c.relnamespace where c.relkind = 'r' and n.nspname not like 'pg%' and n.nspname not in"
                        + " ('information_schema', 'migration')")) {
            long rows = Long.parseLong(
                    texts("select count(*)::text from " + table + " t where t::text like '%" + text + "%'")
                            .getFirst());
            if (rows > 0) {
                counts.put(table, rows);
            }
        }
        return counts;
    }

    List<String> texts(String question) throws SQLException {
        var found = new ArrayList<String>();
        try (var sql = administrator.createStatement();
                var rows = sql.executeQuery(question)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    void execute(String statement) throws SQLException {
        try (var sql = administrator.createStatement()) {
            sql.execute(statement);
        }
    }
}
