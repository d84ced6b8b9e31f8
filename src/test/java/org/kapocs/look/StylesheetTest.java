package org.kapocs.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StylesheetTest {
    private static final Path STATIC = Path.of("src/main/resources/static");
    private static final Pattern SIDED = Pattern.compile(
            "(?<![\\w-])(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right|top|bottom)[\\w-]*"
                    + "|(?:min-|max-)?(?:width|height)|left|right|top|bottom)\\s*:"
                    + "|(?<![\\w-])(?:text-align|float|clear):\\s*(?:left|right)");
    private static final String VALUE = "((?:[^\\s();]|\\([^()]*\\))+)";
    private static final Pattern FOUR_SIDES = Pattern.compile("(?<![\\w-])(?:margin|padding|inset|border-width):\\s*"
            + VALUE + " " + VALUE + " " + VALUE + " " + VALUE + "[;}]");

    static Stream<Path> sheets() throws IOException {
        return Files.list(STATIC).filter(file -> file.toString().endsWith(".css"));
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void knows_start_and_end_but_neither_left_nor_right(Path sheet) throws IOException {
        String rules = Files.readString(sheet).replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("@media[^{]*", "@media");
        assertThat(SIDED.matcher(rules).results().map(found -> found.group()))
                .as(
                        "in %s: say inline-start, inline-end, block-start, inline-size: half our readers begin at the right",
                        sheet)
                .isEmpty();
        assertThat(FOUR_SIDES
                        .matcher(rules)
                        .results()
                        .filter(four -> !four.group(2).equals(four.group(4)))
                        .map(four -> four.group()))
                .as("in %s: the second and the fourth are right and left", sheet)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void fetches_nothing_from_anywhere(Path sheet) throws IOException {
        assertThat(Files.readString(sheet)).as(sheet.toString()).doesNotContainPattern("(?i)@import|url\\(|@font-face");
    }

    @Test
    void of_the_public_takes_at_most_five_kilobytes_on_the_wire() throws IOException {
        assertThat(compressed(STATIC.resolve("open.css"))).isLessThanOrEqualTo(5_000);
    }

    private static int compressed(Path file) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(Files.readAllBytes(file));
        }
        return bytes.size();
    }
}
