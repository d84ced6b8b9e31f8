package org.kapocs;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No text that anybody sends makes a regular expression of the house work long: each stands in a list with what is worst
 * for it, and its steps are counted, not its time.
 */
class PatternsTest {
    private static final Path MAIN = Path.of("src/main/java");
    private static final Path LIST = Path.of("src/test/resources/patterns.tsv");
    private static final Set<String> CALLS = Set.of("compile", "matches", "replaceAll", "replaceFirst", "split");
    private static final Pattern REPEATS = Pattern.compile("(?<!\\\\)[*+]|\\{\\d+(,\\d*)?}");

    /** What is tried on every pattern, again and again, beside its own. */
    private static final List<String> PUMPS =
            List.of(" ", "a", "0", "<", "&", "-", ",", ".", "\n", "/", "a@", "a.", "a ", " a", "0:", "<a", "\u00e1");

    private static final int LONG = 4_000;
    private static final int STEPS_A_CHARACTER = 200;

    /**
     * @param whole whether it is only ever held against a whole text
     * @param pump repeated until the text is long; the worst known
     */
    record Known(String pattern, boolean whole, String prefix, String pump, String suffix) {
        static Known of(String line) {
            String[] cells = line.split("\t", -1);
            return new Known(cells[0], cells[1].equals("whole"), text(cells[2]), text(cells[3]), text(cells[4]));
        }

        private static String text(String cell) {
            return cell.replace("\\n", "\n").replace("\\t", "\t");
        }

        @Override
        public String toString() {
            return pattern;
        }
    }

    static List<Known> known() throws IOException {
        return Files.readAllLines(LIST).stream()
                .filter(line -> !line.startsWith("# "))
                .map(Known::of)
                .toList();
    }

    @Test
    void every_pattern_that_repeats_something_is_in_the_list() throws IOException {
        var listed = new TreeSet<String>();
        known().forEach(each -> listed.add(each.pattern()));
        assertThat(patterns())
                .as("patterns of the house; add new ones to %s with what is worst for them", LIST)
                .isEqualTo(listed);
    }

    @ParameterizedTest
    @MethodSource("known")
    void it_takes_steps_as_the_text_is_long_whatever_stands_in_it(Known known) {
        Pattern pattern = Pattern.compile(known.pattern());
        assertThat(steps(pattern, known.whole(), filled(known.prefix(), known.pump(), known.suffix())))
                .as("steps on its worst")
                .isLessThan((long) LONG * STEPS_A_CHARACTER);
        for (String pump : PUMPS) {
            for (String prefix : List.of("", known.prefix())) {
                assertThat(steps(pattern, known.whole(), filled(prefix, pump, "!")))
                        .as("steps on '%s' and many '%s'", prefix, pump)
                        .isLessThan((long) LONG * STEPS_A_CHARACTER);
            }
        }
    }

    @Test
    void a_pattern_that_goes_back_and_forth_is_seen() {
        assertThat(steps(Pattern.compile("(a+)+b"), true, filled("", "a", "!"))).isEqualTo(Long.MAX_VALUE);
        assertThat(steps(Pattern.compile("a+b"), false, filled("", "a", "!")))
                .isGreaterThan((long) LONG * STEPS_A_CHARACTER);
    }

    private static String filled(String prefix, String pump, String suffix) {
        return prefix + pump.repeat(LONG / pump.length()) + suffix;
    }

    /** Of matching the whole or of finding all; endless when it gives up. */
    private static long steps(Pattern pattern, boolean whole, String text) {
        var counted = new Counted(text, (long) LONG * STEPS_A_CHARACTER * 20);
        try {
            var matcher = pattern.matcher(counted);
            if (whole) {
                matcher.matches();
            } else {
                while (matcher.find()) {}
            }
        } catch (Counted.Endless | StackOverflowError endless) {
            return Long.MAX_VALUE;
        }
        return counted.steps;
    }

    /** A text that counts how often it is looked at. */
    private static final class Counted implements CharSequence {
        private final String text;
        private final long most;
        private long steps;

        private static final class Endless extends RuntimeException {}

        private Counted(String text, long most) {
            this.text = text;
            this.most = most;
        }

        @Override
        public char charAt(int index) {
            if (++steps > most) {
                throw new Endless();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static Set<String> patterns() throws IOException {
        var found = new TreeSet<String>();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null);
                var files = Files.walk(MAIN)) {
            var sources = manager.getJavaFileObjectsFromPaths(
                    files.filter(file -> file.toString().endsWith(".java")).toList());
            for (CompilationUnitTree unit :
                    ((JavacTask) compiler.getTask(null, manager, null, null, null, sources)).parse()) {
                new Uses(found).scan(unit, null);
            }
        }
        return found;
    }

    /** Gathers what one file gives to the methods that take a pattern. */
    private static final class Uses extends TreePathScanner<Void, Void> {
        private final Set<String> found;
        private final Map<String, ExpressionTree> constants = new HashMap<>();
        private final Set<String> literals = new HashSet<>();
        private boolean unclear;

        private Uses(Set<String> found) {
            this.found = found;
        }

        @Override
        public Void visitCompilationUnit(CompilationUnitTree unit, Void nothing) {
            super.visitCompilationUnit(unit, nothing);
            if (unclear) {
                literals.forEach(this::add);
            }
            return null;
        }

        @Override
        public Void visitVariable(VariableTree variable, Void nothing) {
            if (variable.getInitializer() != null) {
                constants.put(variable.getName().toString(), variable.getInitializer());
            }
            return super.visitVariable(variable, nothing);
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Void nothing) {
            if (literal.getValue() instanceof String text && !text.contains(" = ")) {
                literals.add(text);
            }
            return super.visitLiteral(literal, nothing);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            if (call.getMethodSelect() instanceof MemberSelectTree method
                    && CALLS.contains(method.getIdentifier().toString())
                    && !call.getArguments().isEmpty()) {
                boolean compile = method.getIdentifier().contentEquals("compile");
                var text = constant(call.getArguments().getFirst());
                text.ifPresent(this::add);
                unclear |= compile && text.isEmpty();
            }
            return super.visitMethodInvocation(call, nothing);
        }

        private void add(String pattern) {
            if (REPEATS.matcher(pattern).find()) {
                found.add(pattern);
            }
        }

        private Optional<String> constant(ExpressionTree tree) {
            return switch (tree) {
                case LiteralTree literal -> Optional.of(String.valueOf(literal.getValue()));
                case BinaryTree sum ->
                    constant(sum.getLeftOperand())
                            .flatMap(left -> constant(sum.getRightOperand()).map(left::concat));
                case IdentifierTree name ->
                    Optional.ofNullable(constants.get(name.getName().toString()))
                            .flatMap(this::constant);
                default -> Optional.empty();
            };
        }
    }
}
