package org.kapocs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kapocs.shared.web.Page;
import org.kapocs.shared.web.Piece;

/** A template is structure: its words stand in message files, its style in the stylesheet, its record beside it. */
class TemplateRulesTest {
    private static final Path ROOT = Path.of("src/main/jte");
    private static final Pattern INLINE =
            Pattern.compile("\\sstyle\\s*=|<style\\b|<script(?![^>]*\\ssrc=)|\\son(?!ce\\b)[a-z]+\\s*=|javascript:");

    /** What stands between parentheses, up to the backquote of a content. */
    private static final String ARGUMENTS = arguments(4);

    private static final String EXPRESSION = "\\$(?:unsafe)?\\{(?:[^{}]|\\{[^{}]*})*}";
    private static final String CALL = "@template\\.[\\w.]+\\(" + ARGUMENTS;
    private static final Pattern CODE = Pattern.compile(
            "(?s)<%--.*?--%>|<!--.*?-->|(?m:^)@(?:import|param)[^\\n]*|!\\{.*?}|" + EXPRESSION + "|" + CALL + "\\)?"
                    + "|`, \\w+ = @(?=`)|`, " + ARGUMENTS + "\\)|@(?:if|elseif|for)\\(" + ARGUMENTS + "\\)"
                    + "|@(?:else|endif|endfor|raw|endraw)\\b|<[^>]*>");
    private static final Pattern SAID =
            Pattern.compile("(?U)\\s(?:title|alt|placeholder|aria-label|label)=\"[^\"$]*\\p{L}{2}[^\"$]*\"");

    /** A text in the code that begins a word with a capital letter or has a letter that English lacks. */
    private static final Pattern LITERAL =
            Pattern.compile("\"(?:[^\"]*\\s)?(?:\\p{Lu}\\p{Ll}|[^\"]*[\\p{L}&&[^a-zA-Z]])[^\"]*\"");

    private static final Pattern ENCLOSING = Pattern.compile("@template\\.ui\\.enclose\\((" + ARGUMENTS + ")\\)");
    private static final Pattern OF_FORM = Pattern.compile("\\bform ?= ?\"(\\w+)\"");
    private static final Pattern FIELD = Pattern.compile(
            "<[a-z]+\\s[^>]*\\bname=\"[^>]*>|@template\\.ui\\.(?:area|select|field|choices)\\(" + ARGUMENTS);

    private static final Pattern NAMED = Pattern.compile("\\borg\\.kapocs\\.(\\w+)\\.\\w+(?:\\.(staff|open|api)\\b)?");
    private static final Map<String, Set<String>> MAY_USE = Map.of(
            "shared", Set.of("shared"),
            "facts", Set.of("facts", "shared"),
            "desk", Set.of("desk", "facts", "shared"),
            "strategy", Set.of("strategy", "facts", "shared"));

    static List<Path> templates() throws IOException {
        try (var files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".jte")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void it_carries_no_words_of_its_own(Path template) throws IOException {
        String text = Files.readString(template);
        var between = CODE.matcher(text).replaceAll(" ").lines().filter(line -> line.matches("(?U).*\\p{L}{2,}.*"));
        var inCode = found(Pattern.compile(EXPRESSION + "|" + CALL), text)
                .flatMap(code -> found(Pattern.compile("\"[^\"]*\""), code))
                .filter(LITERAL.asMatchPredicate());
        assertThat(Stream.of(between, found(SAID, text), inCode).flatMap(words -> words.map(String::strip)))
                .as("words in %s: put them into a message file and say frame.text(\"key\")", template)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void it_has_no_inline_style_or_script(Path template) throws IOException {
        assertThat(found(INLINE, Files.readString(template)))
                .as("in %s: style belongs in open.css or staff.css, script in staff.js", template)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void a_page_stands_where_its_record_stands_and_its_own_pieces_in_small_letters_beside_it(Path template) {
        Path place = ROOT.relativize(template);
        if (Character.isUpperCase(place.getFileName().toString().charAt(0))) {
            String record = place.toString().replace(".jte", ".java");
            assertThat(Path.of("src/main/java/org/kapocs").resolve(record)).exists();
        }
    }

    @Test
    void every_page_has_its_template() {
        assertThat(HouseRulesTest.CLASSES.stream()
                        .filter(type -> type.isRecord()
                                && (type.isAssignableTo(Page.class) || type.isAssignableTo(Piece.class)))
                        .map(type -> ROOT.resolve(
                                type.getName().substring("org.kapocs.".length()).replace('.', '/') + ".jte")))
                .isNotEmpty()
                .allSatisfy(template -> assertThat(template).exists());
    }

    /** ArchUnit does not see templates: they are compiled outside the root package. */
    @ParameterizedTest
    @MethodSource("templates")
    void it_names_no_other_audience_and_no_wing_that_its_own_may_not_use(Path template) throws IOException {
        Path place = ROOT.relativize(template);
        Set<String> wings = MAY_USE.get(place.getName(0).toString());
        if (wings != null) {
            String audience = place.getName(2).toString();
            // Staff are shown what the public or a partner will see; nobody else is shown what is of staff.
            String shown = audience.equals("staff") ? "open" : "";
            assertThat(NAMED.matcher(Files.readString(template))
                            .results()
                            .filter(name -> !wings.contains(name.group(1))
                                    || name.group(2) != null
                                            && !List.of(audience, shown).contains(name.group(2)))
                            .map(MatchResult::group))
                    .as("what %s may not use", template)
                    .isEmpty();
        }
    }

    /** A form is read up to a file that is too large: what stands after it would be lost. */
    @ParameterizedTest
    @MethodSource("templates")
    void in_a_form_with_files_no_field_stands_after_them(Path template) throws IOException {
        String text = Files.readString(template);
        assertThat(ENCLOSING
                        .matcher(text)
                        .results()
                        .flatMap(files -> afterFiles(files.group(1), text.substring(files.end()))))
                .as("fields after the files in %s", template)
                .isEmpty();
    }

    private static Stream<String> afterFiles(String files, String rest) {
        String form = formOf(files);
        return form.isEmpty()
                ? found(FIELD, rest.substring(0, rest.indexOf("</form>")))
                : found(FIELD, rest).filter(field -> formOf(field).equals(form));
    }

    private static String formOf(String field) {
        return OF_FORM.matcher(field)
                .results()
                .map(form -> form.group(1))
                .findFirst()
                .orElse("");
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group);
    }

    private static String arguments(int depth) {
        return depth == 0 ? "[^()`]*+" : "(?:[^()`]++|\\(" + arguments(depth - 1) + "\\))*+";
    }
}
