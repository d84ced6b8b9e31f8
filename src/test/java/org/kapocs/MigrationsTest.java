package org.kapocs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MigrationsTest {
    private static final Path FOLDER = Path.of("src/main/resources/db/migration");
    private static final Pattern REFERENCE = Pattern.compile("(?i)\\breferences\\s+\"?(\\w+)\"?\\s*\\.");

    /** A name with its schema; {@code access.kind()} is a function, and anybody may ask who is asking. */
    private static final Pattern NAME = Pattern.compile("(?i)(?<![\\w.])\"?(\\w+)\"?\\s*\\.\\s*\"?\\w++\"?(?!\\s*\\()");

    private static final Pattern TABLE =
            Pattern.compile("(?i)create\\s+(?:unlogged\\s+)?table\\s+(?:if\\s+not\\s+exists\\s+)?([\\w.]+)");
    private static final Pattern KEPT = Pattern.compile(
            "retention: (?:(?:case|contact); personal; .+|(?:staff|letters|demo|audit|installation|day|public|evidence|for ever|\\d+ years); .+)");

    @Test
    void every_folder_of_migrations_belongs_to_a_module_that_is_migrated() throws IOException {
        assertThat(migrations().stream().map(MigrationsTest::module))
                .as("list a new folder in Migrations.MODULES, after those that it uses")
                .isNotEmpty()
                .isSubsetOf(Migrations.MODULES);
    }

    @Test
    void a_migration_changes_only_the_schema_of_its_folder() throws IOException {
        var schemas = Migrations.MODULES.stream().map(MigrationsTest::last).toList();
        for (Path file : migrations()) {
            String own = last(module(file));
            assertThat(NAME.matcher(sql(file).replaceAll("'[^']*'", "''"))
                            .results()
                            .filter(name -> schemas.contains(name.group(1))
                                    && !name.group(1).equals(own))
                            .map(name -> name.group()))
                    .as("in %s: names of another module's schema; its own migrations make and change them", file)
                    .isEmpty();
        }
    }

    @Test
    void no_foreign_key_crosses_modules() throws IOException {
        for (Path file : migrations()) {
            String own = last(module(file));
            assertThat(REFERENCE
                            .matcher(sql(file))
                            .results()
                            .filter(reference -> !reference.group(1).equals(own))
                            .map(reference -> reference.group()))
                    .as("in %s: keep the id without a foreign key, modules are moved alone", file)
                    .isEmpty();
        }
    }

    @Test
    void every_table_says_how_long_its_rows_are_kept() throws IOException {
        for (String module : Migrations.MODULES) {
            var all = new StringBuilder();
            for (Path file : migrations()) {
                all.append(module(file).equals(module) ? sql(file) : "");
            }
            assertThat(TABLE.matcher(all).results().map(table -> table.group(1)).filter(table -> !isKept(table, all)))
                    .as(
                            "needs: comment on table … is 'retention: <class>; <personal; when it is>; what it holds',"
                                    + " and rows of a case or a contact are personal; the classes are %s",
                            KEPT)
                    .isEmpty();
        }
    }

    /** Every comment that the table is given is a good one, and it is given one. */
    private static boolean isKept(String table, CharSequence migrations) {
        var comments = Pattern.compile(
                        "(?i)comment\\s+on\\s+table\\s+" + Pattern.quote(table) + "\\s+is\\s+'((?:[^']|'')*)'")
                .matcher(migrations)
                .results()
                .map(comment -> comment.group(1))
                .toList();
        return !comments.isEmpty() && comments.stream().allMatch(KEPT.asMatchPredicate());
    }

    private static List<Path> migrations() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .toList();
        }
    }

    private static String sql(Path file) throws IOException {
        return Files.readString(file).replaceAll("--[^\\n]*", "");
    }

    private static String module(Path file) {
        return FOLDER.relativize(file.getParent()).toString();
    }

    private static String last(String module) {
        return module.substring(module.lastIndexOf('/') + 1);
    }
}
