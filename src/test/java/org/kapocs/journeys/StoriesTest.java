package org.kapocs.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/stories.md} names a story for each room of the desk, and a test for each fault. */
class StoriesTest {
    private static final Pattern STORY = Pattern.compile("@Test\\s+void (\\w+)\\(");
    private static final Path TESTS = Path.of("src/test/java");
    private static final Path HERE = TESTS.resolve("org/kapocs/journeys");
    private static final Path DESK = Path.of("src/main/java/org/kapocs/desk");

    @Test
    void every_room_of_the_desk_is_walked_through() throws IOException {
        List<String> walked = rows("## Stories")
                .flatMap(cells -> Arrays.stream(cells[0].split(", ")))
                .toList();
        try (Stream<Path> rooms = Files.list(DESK)) {
            assertThat(rooms.filter(Files::isDirectory)
                            .map(room -> room.getFileName().toString()))
                    .isSubsetOf(walked);
        }
    }

    @Test
    void every_story_stands_there() throws IOException {
        List<String> named = rows("## Stories").flatMap(StoriesTest::tests).toList();
        var told = new TreeSet<String>();
        try (Stream<Path> files = Files.list(HERE)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                if (!name.equals("StoriesTest")) {
                    STORY.matcher(Files.readString(file))
                            .results()
                            .forEach(test -> told.add(name + "#" + test.group(1)));
                }
            }
        }
        assertThat(named).containsExactlyInAnyOrderElementsOf(told);
    }

    @Test
    void every_test_that_is_named_exists() throws IOException {
        Map<String, String> sources = sources();
        List<String> named = Stream.concat(rows("## Stories"), rows("## Faults"))
                .flatMap(StoriesTest::tests)
                .toList();
        assertThat(named).hasSizeGreaterThan(50).allSatisfy(test -> {
            String[] parts = test.split("#");
            assertThat(sources.getOrDefault(parts[0], "")).contains("void " + parts[1] + "(");
        });
    }

    private static Stream<String> tests(String[] cells) {
        return Arrays.stream(cells[cells.length - 1].split(", "));
    }

    private static Stream<String[]> rows(String under) throws IOException {
        String page = Files.readString(Path.of("docs/stories.md"));
        String table = page.substring(page.indexOf(under) + under.length());
        return table.substring(0, table.contains("\n## ") ? table.indexOf("\n## ") : table.length())
                .lines()
                .filter(line -> line.startsWith("| "))
                .skip(1)
                .map(line -> line.substring(2, line.length() - 2).split(" \\| "));
    }

    private static Map<String, String> sources() throws IOException {
        var sources = new HashMap<String, String>();
        try (Stream<Path> files = Files.walk(TESTS)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                sources.merge(
                        file.getFileName().toString().replace(".java", ""), Files.readString(file), String::concat);
            }
        }
        return sources;
    }
}
