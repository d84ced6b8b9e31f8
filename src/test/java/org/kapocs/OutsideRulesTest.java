package org.kapocs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the house does not do, so that nobody outside can make it do it. */
class OutsideRulesTest {
    private static final Path MAIN = Path.of("src/main/java/org/kapocs");

    @Test
    void only_the_launcher_starts_programs() throws IOException {
        assertThat(places("ProcessBuilder|getRuntime\\(\\)\\.exec")).allMatch(place -> place.startsWith("launch/"));
    }

    @Test
    void no_pattern_is_made_of_what_was_sent() throws IOException {
        assertThat(places("Pattern\\.compile\\((?!\\s*\"|namesAndSigns)|Pattern\\.matches\\((?!\")"))
                .as("patterns that forms bring along, each look at the text counted")
                .isEqualTo(List.of("facts/form/BoundedPattern.java"));
    }

    @Test
    void nothing_is_evaluated_or_deserialized() throws IOException {
        assertThat(places(
                        "ObjectInputStream|ScriptEngine|SpelExpression|InitialContext|JndiTemplate|DefaultTyping|XMLDecoder"
                                + "|DocumentBuilder|SAXParser|new Yaml|Class\\.forName|ClassLoader\\(\\)\\.loadClass"))
                .as(
                        "sessions hold a few plain values, and so does what the house brings along; their readers take no others")
                .isEqualTo(List.of(
                        "facts/information/Shipped.java",
                        "facts/matter/Written.java",
                        "shared/access/SessionRows.java"));
        for (String reader : List.of("facts/information/Shipped.java", "facts/matter/Written.java")) {
            assertThat(Files.readString(MAIN.resolve(reader))).contains("new Yaml(new SafeConstructor(");
        }
        assertThat(Files.readString(MAIN.resolve("shared/access/SessionRows.java")))
                .contains("setObjectInputFilter");
    }

    @Test
    void only_named_places_open_connections() throws IOException {
        assertThat(places("new Socket\\(|HttpClient|RestClient|RestTemplate|URLConnection|openConnection|openStream\\("
                        + "|SocketChannel|DatagramSocket|DriverManager|Transport |getByName"))
                .allMatch(place -> place.matches(
                        "launch/.*|Commands\\.java|Rehearsal\\.java|shared/notification/Smtp\\.java|shared/provider/Line\\.java"
                                + "|shared/webhook/Post\\.java"
                                // The parts of a form that was sent are called streams, too.
                                + "|shared/web/SentForm\\.java"));
    }

    @Test
    void only_a_few_places_touch_files() throws IOException {
        assertThat(
                        places(
                                "\\bFiles\\.|FileChannel|new File\\(|Path\\.of\\(|FileInputStream|FileOutputStream|RandomAccessFile"))
                .allMatch(place -> place.matches(
                        "launch/.*|keep/.*|[A-Z]\\w+\\.java|shared/audit/DayHeads\\.java|desk/rights/Ledger\\.java"));
    }

    @Test
    void chance_comes_from_the_secure_source() throws IOException {
        assertThat(places("new Random\\(|Math\\.random|ThreadLocalRandom|SplittableRandom"))
                .as("what is invented for the demo, and the number of a port")
                .allMatch(place -> place.startsWith("demo/") || place.equals("launch/Port.java"));
    }

    @Test
    void the_script_writes_no_html() throws IOException {
        try (var scripts = Files.walk(Path.of("src/main/resources/static"))) {
            for (Path script :
                    scripts.filter(each -> each.toString().endsWith(".js")).toList()) {
                assertThat(Files.readString(script))
                        .as(script.toString())
                        .doesNotContainPattern(
                                "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\(|new Function"
                                        + "|postMessage|localStorage|sessionStorage|indexedDB|document\\.cookie|https?:");
            }
        }
    }

    /** The files of the house in which the pattern stands. */
    private static List<String> places(String pattern) throws IOException {
        Pattern wanted = Pattern.compile(pattern);
        var places = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(MAIN)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                if (wanted.matcher(Files.readString(file)).find()) {
                    places.add(MAIN.relativize(file).toString());
                }
            }
        }
        return List.copyOf(places);
    }
}
