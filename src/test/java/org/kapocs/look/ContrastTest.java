package org.kapocs.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every colour of words on every ground they stand on, by day and by night (WCAG relative luminance). */
class ContrastTest {
    private static final Pattern COLOUR = Pattern.compile("--([a-z0-9-]+):#([0-9a-f]{3,6})\\b");
    private static final Map<String, String> DAY = new HashMap<>();
    private static final Map<String, String> NIGHT = new HashMap<>();

    @BeforeAll
    static void read() throws IOException {
        String sheet = Files.readString(Path.of("src/main/resources/static/open.css"));
        int night = sheet.indexOf("prefers-color-scheme:dark");
        COLOUR.matcher(sheet.substring(0, night)).results().forEach(c -> DAY.put(c.group(1), c.group(2)));
        NIGHT.putAll(DAY);
        COLOUR.matcher(sheet.substring(night)).results().forEach(c -> NIGHT.putIfAbsent(c.group(1), c.group(2)));
        String after = sheet.substring(night, sheet.indexOf("prefers-contrast"));
        COLOUR.matcher(after).results().forEach(c -> NIGHT.put(c.group(1), c.group(2)));
    }

    @ParameterizedTest
    @CsvSource({
        "ink,paper",
        "ink,ground",
        "ink,brand-soft",
        "ink2,paper",
        "ink2,ground",
        "ink2,brand-soft",
        "brand,paper",
        "brand,ground",
        "brand,brand-soft",
        "on-brand,brand",
        "good,good-soft",
        "warn,warn-soft",
        "bad,bad-soft",
        "info,info-soft",
        "bad,paper",
        "bad,ground"
    })
    void of_words_is_seven_to_one(String words, String ground) {
        assertThat(ratio(DAY, words, ground))
                .as("%s on %s by day", words, ground)
                .isGreaterThanOrEqualTo(7);
        assertThat(ratio(NIGHT, words, ground))
                .as("%s on %s by night", words, ground)
                .isGreaterThanOrEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({"edge,paper", "edge,ground", "focus,paper", "focus,ground", "brand,paper"})
    void of_edges_and_focus_is_three_to_one(String edge, String ground) {
        assertThat(ratio(DAY, edge, ground)).as("%s on %s by day", edge, ground).isGreaterThanOrEqualTo(3);
        assertThat(ratio(NIGHT, edge, ground))
                .as("%s on %s by night", edge, ground)
                .isGreaterThanOrEqualTo(3);
    }

    private static double ratio(Map<String, String> colours, String one, String other) {
        double a = luminance(colours.get(one));
        double b = luminance(colours.get(other));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String hex) {
        String full = hex.length() == 3 ? hex.replaceAll("(.)", "$1$1") : hex;
        double red = channel(full, 0);
        double green = channel(full, 2);
        double blue = channel(full, 4);
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    }

    private static double channel(String hex, int at) {
        double value = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
