package org.kapocs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import javax.sql.DataSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells by two statements whether a database has exactly the migrations that this Kapocs carries. Flyway finds the same
 * module by module, in a third of a second, at every start.
 */
final class MigrationHistory {
    /** By our own class loader: the thread's may be that of a house which is closed before the next one asks. */
    private static final PathMatchingResourcePatternResolver FILES =
            new PathMatchingResourcePatternResolver(MigrationHistory.class.getClassLoader());

    private final JdbcClient sql;

    MigrationHistory(DataSource database) {
        sql = JdbcClient.create(database);
    }

    static String table(String module) {
        return module.replace('/', '_');
    }

    List<String> tables() {
        return sql.sql("select tablename from pg_tables where schemaname = 'migration' order by tablename")
                .query(String.class)
                .list();
    }

    /** False also when in doubt: then Flyway looks, and says what is wrong. */
    boolean isUpToDate(List<String> modules) {
        Set<String> expected = modules.stream().map(MigrationHistory::table).collect(Collectors.toSet());
        return expected.equals(Set.copyOf(tables())) && applied(modules).equals(carried(modules));
    }

    private Set<String> applied(List<String> modules) {
        String each = modules.stream()
                .map(MigrationHistory::table)
                .map(table ->
                        "select concat_ws(' ', '%s', version, checksum, success) from migration.%s where type = 'SQL'"
                                .formatted(table, table))
                .collect(Collectors.joining(" union all "));
        return new HashSet<>(sql.sql(each).query(String.class).list());
    }

    private static Set<String> carried(List<String> modules) {
        var carried = new HashSet<String>();
        for (String module : modules) {
            try {
                for (Resource file : FILES.getResources("classpath:db/migration/" + module + "/V*.sql")) {
                    String name = String.valueOf(file.getFilename());
                    String version = name.substring(1, name.indexOf("__"));
                    carried.add(table(module) + " " + version + " " + checksum(file) + " t");
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return carried;
    }

    /** As Flyway counts it: the lines without their ends. */
    private static int checksum(Resource file) throws IOException {
        var sum = new CRC32();
        try (var lines = new BufferedReader(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().forEach(line -> sum.update(line.getBytes(StandardCharsets.UTF_8)));
        }
        return (int) sum.getValue();
    }
}
