package org.kapocs;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** The rules of the house that only its text can show. */
class SourceRulesTest {
    private static final Path MAIN = Path.of("src/main/java");
    private static final Pattern SQL =
            Pattern.compile("(?i)\\b(select|from|join|into|update|delete|truncate|table|using)\\b");
    /** A record that begins at the moment in which the house is upgraded. */
    private static final String BEGINS_WITH_THE_UPGRADE = "V5__tenure.sql";

    private static final Pattern CLOCK_OF_THE_DATABASE =
            Pattern.compile("(?i)\\b(now|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday)\\s*\\("
                    + "|\\b(current_(date|time|timestamp)|localtime(stamp)?)\\b");
    private static final int FILE_LINES = 250;
    private static final int METHOD_LINES = 40;

    @Test
    void no_file_is_longer_than_250_lines() throws IOException {
        var tooLong = new TreeMap<String, Integer>();
        for (Path file : files(Path.of("src"), ".java", ".jte", ".css", ".js", ".sql")) {
            int lines = Files.readAllLines(file).size();
            if (lines > FILE_LINES) {
                tooLong.put(file.toString(), lines);
            }
        }
        assertThat(tooLong)
                .as("files to be split, by feature and not into layers")
                .isEmpty();
    }

    @Test
    void no_method_is_longer_than_40_lines() throws IOException {
        assertThat(methods().entrySet().stream().filter(method -> method.getValue() > METHOD_LINES))
                .isEmpty();
    }

    @Test
    void a_module_asks_only_its_own_schema() throws IOException {
        var schemas = Migrations.MODULES.stream()
                .filter(module -> module.contains("/"))
                .map(module -> module.substring(module.indexOf('/') + 1))
                .toList();
        var strangers = new TreeSet<String>();
        parse(MAIN, (unit, positions) -> new TreePathScanner<Void, Void>() {
            @Override
            public Void visitLiteral(LiteralTree literal, Void nothing) {
                String file = unit.getSourceFile().getName();
                if (literal.getValue() instanceof String text
                        && SQL.matcher(text).find()) {
                    schemas.stream()
                            .filter(schema -> !file.contains("/" + schema + "/") && names(text, schema))
                            .forEach(schema -> strangers.add(file + " asks " + schema));
                }
                return super.visitLiteral(literal, nothing);
            }
        });
        assertThat(strangers)
                .as("SQL on another module's schema: ask its front door instead")
                .isEmpty();
    }

    @Test
    void sql_is_told_the_time() throws IOException {
        var found = new TreeSet<String>();
        parse(MAIN, (unit, positions) -> new TreePathScanner<Void, Void>() {
            @Override
            public Void visitLiteral(LiteralTree literal, Void nothing) {
                if (literal.getValue() instanceof String text
                        && SQL.matcher(text).find()
                        && CLOCK_OF_THE_DATABASE.matcher(text).find()) {
                    found.add(unit.getSourceFile().getName());
                }
                return super.visitLiteral(literal, nothing);
            }
        });
        for (Path migration : files(Path.of("src/main/resources/db/migration"), ".sql")) {
            if (!migration.endsWith(BEGINS_WITH_THE_UPGRADE)
                    && CLOCK_OF_THE_DATABASE
                            .matcher(Files.readString(migration).replaceAll("--.*", ""))
                            .find()) {
                found.add(migration.toString());
            }
        }
        assertThat(found)
                .as("time comes from the clock of the house, which tests set, and never from the database")
                .isEmpty();
    }

    @Test
    void no_statement_holds_a_condition_that_was_perhaps_not_asked_for() throws IOException {
        var perhaps = Pattern.compile("(?i)(cast\\(:\\w+ as [\\w\\[\\]]+\\)|:\\w+(::[\\w\\[\\]]+)?)\\s+is null\\s+or\\b"
                + "|:\\w+\\s*=\\s*(''|0)\\s+or\\b|(not :\\w+|:all)\\s+or\\b");
        var found = new TreeSet<String>();
        for (Path source : files(MAIN, ".java")) {
            if (perhaps.matcher(Files.readString(source)).find()) {
                found.add(source.toString());
            }
        }
        assertThat(found)
                .as("PostgreSQL takes it for one that lets nothing through, and sorts the whole table: use Where")
                .isEmpty();
    }

    private static boolean names(String sql, String schema) {
        return Pattern.compile("(?i)(?<![\\w.:'])\"?" + schema + "\"?\\s*\\.\\s*\"?\\w")
                .matcher(sql)
                .find();
    }

    /** The compiler copies constants, so that bytecode does not show whose they are. */
    @Test
    void not_even_a_constant_of_the_desk_is_named_in_the_strategy() throws IOException {
        var named = new TreeSet<String>();
        parse(MAIN.resolve("org/kapocs/strategy"), (unit, positions) -> new TreePathScanner<Void, Void>() {
            @Override
            public Void visitMemberSelect(MemberSelectTree name, Void nothing) {
                if (name.toString().matches("org\\.kapocs\\.desk\\.[a-z.]+[A-Z]\\w*")) {
                    named.add(unit.getSourceFile().getName() + " names " + name);
                }
                return super.visitMemberSelect(name, nothing);
            }
        });
        assertThat(named).isEmpty();
    }

    @Test
    void nothing_names_a_registry_or_a_place_on_somebodys_machine() throws IOException {
        var forbidden =
                Pattern.compile("repo1?\\.maven\\.|registry\\.npm|deb\\.debian|/work/|(?<![\\w$])/root/|\\.library/");
        var found = new ArrayList<String>();
        for (String root : List.of("src", "bin", "docs", ".ci", ".githooks")) {
            for (Path file : files(Path.of(root), "")) {
                if (!file.endsWith("SourceRulesTest.java")
                        && isText(file)
                        && forbidden.matcher(Files.readString(file)).find()) {
                    found.add(file.toString());
                }
            }
        }
        assertThat(found).as("places that exist on one machine only").isEmpty();
    }

    private static boolean isText(Path file) {
        return !file.toString().matches(".*\\.(png|jpg|webp|ico|woff2?|gz|zip|jar|xlsx|bin)");
    }

    private static List<Path> files(Path root, String... endings) throws IOException {
        if (!Files.exists(root)) {
            return List.of();
        }
        try (var walk = Files.walk(root)) {
            return walk.filter(Files::isRegularFile)
                    .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .toList();
        }
    }

    /** Lines of each method body, from its opening to its closing brace. */
    private static Map<String, Long> methods() throws IOException {
        var lines = new TreeMap<String, Long>();
        parse(Path.of("src"), (unit, positions) -> new TreePathScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree method, Void nothing) {
                if (method.getBody() != null) {
                    var name = nameOf(unit, getCurrentPath().getParentPath().getLeaf(), method);
                    lines.merge(name, lines(unit, positions, method.getBody()), Math::max);
                }
                return super.visitMethod(method, nothing);
            }

            @Override
            public Void visitBlock(BlockTree block, Void nothing) {
                Tree parent = getCurrentPath().getParentPath().getLeaf();
                if (parent instanceof ClassTree || parent instanceof LambdaExpressionTree) {
                    lines.merge(unit.getSourceFile().getName() + " block", lines(unit, positions, block), Math::max);
                }
                return super.visitBlock(block, nothing);
            }
        });
        return lines;
    }

    private static void parse(
            Path root, BiFunction<CompilationUnitTree, SourcePositions, TreePathScanner<Void, Void>> scanner)
            throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var sources = manager.getJavaFileObjectsFromPaths(files(root, ".java"));
            var task = (JavacTask) compiler.getTask(null, manager, null, null, null, sources);
            var positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                scanner.apply(unit, positions).scan(unit, null);
            }
        }
    }

    private static String nameOf(CompilationUnitTree unit, Tree parent, MethodTree method) {
        String type = parent instanceof ClassTree owner ? owner.getSimpleName().toString() : "";
        return unit.getPackageName() + "." + type + "#" + method.getName();
    }

    private static long lines(CompilationUnitTree unit, SourcePositions positions, Tree tree) {
        var map = unit.getLineMap();
        return map.getLineNumber(positions.getEndPosition(unit, tree))
                - map.getLineNumber(positions.getStartPosition(unit, tree));
    }
}
