package org.kapocs;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** The rules of the house that only its text can show. */
class SourceRulesTest {
    private static final Path MAIN = Path.of("src/main/java");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final int FILE_LINES = 250;
    private static final int METHOD_LINES = 40;

    @Test
    void no_file_is_longer_than_250_lines() throws IOException {
        var tooLong = new TreeMap<String, Integer>();
        for (Path file : files(Path.of("src"), ".java", ".jte", ".css")) {
            int lines = Files.readAllLines(file).size();
            if (lines > FILE_LINES) {
                tooLong.put(file.toString(), lines);
            }
        }
        assertThat(tooLong).isEmpty();
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
        var strangers = new ArrayList<String>();
        for (Path file : files(MAIN, ".java")) {
            String text = Files.readString(file);
            for (String schema : schemas) {
                boolean own = file.toString().contains("/" + schema + "/");
                if (!own
                        && Pattern.compile("(?i)\\b(from|join|into|update)\\s+" + schema + "\\.\\w")
                                .matcher(text)
                                .find()) {
                    strangers.add(file + " asks " + schema);
                }
            }
        }
        assertThat(strangers).isEmpty();
    }

    @Test
    void no_foreign_key_crosses_modules() throws IOException {
        var crossing = new ArrayList<String>();
        for (Path file : files(MIGRATIONS, ".sql")) {
            String schema = file.getParent().getFileName().toString();
            var reference = Pattern.compile("(?i)\\breferences\\s+(\\w+)\\.").matcher(Files.readString(file));
            while (reference.find()) {
                if (!reference.group(1).equals(schema)) {
                    crossing.add(file + " references " + reference.group(1));
                }
            }
        }
        assertThat(crossing).isEmpty();
    }

    @Test
    void every_table_says_how_long_its_rows_are_kept() throws IOException {
        var silent = new ArrayList<String>();
        for (Path folder : Migrations.MODULES.stream()
                .map(MIGRATIONS::resolve)
                .filter(Files::exists)
                .toList()) {
            var all = new StringBuilder();
            for (Path file : files(folder, ".sql")) {
                all.append(Files.readString(file));
            }
            var table = Pattern.compile("(?i)create table (?:if not exists )?([\\w.]+)")
                    .matcher(all);
            while (table.find()) {
                if (!all.toString().contains("comment on table " + table.group(1) + " is 'retention: ")) {
                    silent.add(table.group(1));
                }
            }
        }
        assertThat(silent).isEmpty();
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
        assertThat(found).isEmpty();
    }

    private static boolean isText(Path file) {
        return !file.toString().matches(".*\\.(png|jpg|webp|ico|woff2?|gz|zip|jar)");
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
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        var lines = new TreeMap<String, Long>();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(
                    null,
                    manager,
                    null,
                    null,
                    null,
                    manager.getJavaFileObjectsFromPaths(files(Path.of("src"), ".java")));
            var positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                new TreePathScanner<Void, Void>() {
                    @Override
                    public Void visitMethod(MethodTree method, Void nothing) {
                        BlockTree body = method.getBody();
                        if (body != null) {
                            lines.merge(
                                    nameOf(
                                            unit,
                                            getCurrentPath().getParentPath().getLeaf(),
                                            method),
                                    line(unit, positions.getEndPosition(unit, body))
                                            - line(unit, positions.getStartPosition(unit, body)),
                                    Math::max);
                        }
                        return super.visitMethod(method, nothing);
                    }
                }.scan(unit, null);
            }
        }
        return lines;
    }

    private static String nameOf(CompilationUnitTree unit, Tree parent, MethodTree method) {
        String type = parent instanceof ClassTree owner ? owner.getSimpleName().toString() : "";
        return unit.getPackageName() + "." + type + "#" + method.getName();
    }

    private static long line(CompilationUnitTree unit, long position) {
        return unit.getLineMap().getLineNumber(position);
    }
}
