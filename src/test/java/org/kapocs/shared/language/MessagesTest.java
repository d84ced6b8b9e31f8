package org.kapocs.shared.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words of the house are whole: in every language, with the same arguments, each used and each there. */
class MessagesTest {
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z0-9_-]*(?:\\.[A-Za-z0-9_-]+)*\\.?)\"");
    private static final List<Language> LANGUAGES = languages();

    /** Audience and tag to the words: {@code open.ar → {key → text}}. */
    private final Map<String, Map<String, String>> words = read();

    @Test
    void every_open_word_exists_in_every_language() {
        assertThat(LANGUAGES.stream().flatMap(language -> differences("open", language)))
                .isEmpty();
    }

    /** The glossary's; whoever reads three names for it looks for three people. */
    @Test
    void who_answers_for_a_case_has_one_name_in_hungarian() {
        var other = Pattern.compile("ügygazd|(?<!ügy)felelős(?!ség)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        assertThat(said("hu", other)).isEmpty();
    }

    /** The glossary's, too. What is given on of data is another thing than asking somebody else to help. */
    @Test
    void asking_another_provider_has_one_name_in_hungarian() {
        var other = Pattern.compile(
                "továbbküld|átirányít|(?<!adat)továbbít", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        assertThat(said("hu", other)).isEmpty();
    }

    /** Nobody speaks like that: a sentence is written so that it needs no article before what is filled in. */
    @Test
    void no_hungarian_word_leaves_its_article_to_the_reader() {
        assertThat(said("hu", Pattern.compile("\\ba\\(z\\)", Pattern.CASE_INSENSITIVE)))
                .isEmpty();
    }

    @Test
    void an_official_is_addressed_as_officials_are_in_hungarian() {
        var familiar = Pattern.compile(
                "\\b(te|neked|téged|tőled|rád|hozzád|nálad|veled|láthatsz|láthatod|tudsz|kapsz|beszéld|oszd|válaszd|jelöld"
                        + "|jelölj|írd|írj|olvasd|nézd|kérd|add|küldd|nyisd|tedd|vedd|zárd|ügyfeleid|ügyeid|feladataid)\\b",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
        assertThat(said("hu", familiar)).isEmpty();
    }

    private Stream<String> said(String tag, Pattern wrong) {
        return words.entrySet().stream()
                .filter(each -> each.getKey().endsWith("." + tag))
                .flatMap(each -> each.getValue().entrySet().stream())
                .filter(each -> wrong.matcher(each.getValue()).find())
                .map(each -> each.getKey() + " = " + each.getValue());
    }

    @Test
    void every_staff_word_exists_in_every_staff_language() {
        assertThat(LANGUAGES.stream().filter(Language::staff).flatMap(language -> differences("staff", language)))
                .isEmpty();
    }

    /** What that language lacks, or has alone. */
    private Stream<String> differences(String audience, Language language) {
        String file = audience + "." + language.tag();
        var house = words.get(audience + ".hu").keySet();
        var theirs = words.getOrDefault(file, Map.of()).keySet();
        return Stream.concat(
                house.stream().filter(key -> !theirs.contains(key)).map(key -> file + " lacks " + key),
                theirs.stream().filter(key -> !house.contains(key)).map(key -> audience + ".hu lacks " + key));
    }

    /** A letter that does not arrive is told by what gave rise to it. */
    @Test
    void every_room_that_writes_letters_has_a_name_for_them() {
        Set<String> names = words.get("staff.hu").keySet();
        assertThat(words.values().stream()
                        .flatMap(texts -> texts.keySet().stream())
                        .filter(key -> key.contains(".letter.") && key.endsWith(".subject"))
                        .map(key -> "notification.kind." + key.substring(0, key.indexOf('.'))))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(names).contains(name));
    }

    @Test
    void a_word_takes_the_same_arguments_in_every_language() {
        words.forEach((file, texts) -> texts.forEach((key, text) -> {
            String house =
                    words.get(file.substring(0, file.indexOf('.')) + ".hu").get(key);
            assertThat(arguments(text)).as("%s in %s", key, file).isEqualTo(arguments(house));
        }));
    }

    /** The full stop of a Hungarian address would otherwise go to the other end of it, and a number turn round. */
    @Test
    void what_was_written_in_another_script_stands_apart_where_one_reads_from_the_right() {
        var data = Pattern.compile("(?<!\u2068)\\{(?:address|service|reach)}|\\{(?:address|service|reach)}(?!\u2069)");
        LANGUAGES.stream()
                .filter(Language::rtl)
                .forEach(language -> words.get("open." + language.tag())
                        .forEach((key, text) -> assertThat(text)
                                .as("%s in %s", key, language.tag())
                                .doesNotContainPattern(data)));
    }

    @Test
    void no_word_is_empty() {
        words.forEach((file, texts) -> texts.forEach(
                (key, text) -> assertThat(text).as("%s in %s", key, file).isNotBlank()));
    }

    @Test
    void every_word_is_used_and_every_used_word_exists() throws IOException {
        Set<String> literals = literals();
        Set<String> known = Stream.of("open.hu", "staff.hu")
                .flatMap(file -> words.get(file).keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> prefixes =
                literals.stream().filter(literal -> literal.endsWith(".")).toList();

        var unused = known.stream()
                .filter(key -> !literals.contains(key) && prefixes.stream().noneMatch(key::startsWith))
                .toList();
        assertThat(unused).as("words that nothing uses").isEmpty();

        Set<String> rooms = known.stream().map(MessagesTest::room).collect(Collectors.toSet());
        var missing =
                usedKeys(rooms).stream().filter(key -> !known.contains(key)).toList();
        assertThat(missing).as("words that are used and not there").isEmpty();
    }

    @Test
    void what_everybody_reads_is_said_in_open_words() throws IOException {
        var staffOnly = new TreeSet<>(words.get("staff.hu").keySet());
        staffOnly.removeAll(words.get("open.hu").keySet());
        staffOnly.retainAll(find(LITERAL, path -> path.contains("/open/")));
        assertThat(staffOnly)
                .as("words of staff on a public page: move them to open.<language>.properties")
                .isEmpty();
    }

    private static Set<String> arguments(String text) {
        var names = new TreeSet<String>();
        var pattern = new MessagePattern(text);
        for (int i = 0; i < pattern.countParts(); i++) {
            var part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_NAME) {
                names.add(pattern.getSubstring(part));
            }
        }
        return names;
    }

    /** Literals that look like keys: whole ones, and beginnings that end with a dot and are completed at run time. */
    private static Set<String> literals() throws IOException {
        return find(LITERAL, path -> true);
    }

    /** Keys asked for by a literal {@code text("key"}, and literals that look like a key of an error or of a template. */
    private static Set<String> usedKeys(Set<String> rooms) throws IOException {
        var likely = find(Pattern.compile("\"(\\w+(?:\\.\\w+)*\\.error\\.[\\w.-]*[\\w-])\""), path -> true);
        likely.addAll(find(Pattern.compile("\"(\\w+(?:\\.[\\w-]+)+)\""), path -> path.endsWith(".jte")));
        likely.removeIf(key -> !rooms.contains(room(key)));
        likely.addAll(find(Pattern.compile("\\btext\\(\\s*\"([^\"]+\\.[^\"]*[^.\"])\""), path -> true));
        return likely;
    }

    private static String room(String key) {
        return key.substring(0, key.indexOf('.'));
    }

    private static Set<String> find(Pattern pattern, Predicate<String> where) throws IOException {
        var found = new TreeSet<String>();
        for (String root : List.of("src/main/java", "src/main/jte")) {
            try (var files = Files.walk(Path.of(root))) {
                for (Path file : files.filter(Files::isRegularFile)
                        .filter(file -> where.test(file.toString()))
                        .toList()) {
                    var matcher = pattern.matcher(Files.readString(file));
                    while (matcher.find()) {
                        found.add(matcher.group(1));
                    }
                }
            }
        }
        return found;
    }

    private static List<Language> languages() {
        try {
            return new Languages().open();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Map<String, Map<String, String>> read() {
        var read = new TreeMap<String, Map<String, String>>();
        var twice = new ArrayList<String>();
        try (var files = Files.walk(MESSAGES)) {
            for (Path file : files.filter(path -> path.getFileName().toString().matches("(open|staff)\\..*"))
                    .toList()) {
                String name = file.getFileName().toString().replace(".properties", "");
                var texts = new Properties() {
                    @Override
                    public synchronized Object put(Object key, Object text) {
                        if (containsKey(key)) {
                            twice.add(key + " in " + file);
                        }
                        return super.put(key, text);
                    }
                };
                try (Reader reader = Files.newBufferedReader(file)) {
                    texts.load(reader);
                }
                var target = read.computeIfAbsent(name, any -> new TreeMap<>());
                texts.forEach((key, text) -> {
                    if (target.put((String) key, (String) text) != null) {
                        twice.add(key + " in " + name);
                    }
                });
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        assertThat(twice).as("words that stand twice").isEmpty();
        return read;
    }
}
