package org.kapocs.facts.information;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A page as the house brings it along, from {@code information/pages/<id>.yaml}: written from general knowledge, and checked
 * by nobody. The README beside the files describes them.
 *
 * @param machine languages in which a machine drafted it
 */
record Shipped(
        String id, String topic, List<Group> groups, Set<String> machine, List<Fact> facts, List<ShippedBlock> blocks) {

    /** A block, its words by language. */
    record ShippedBlock(String id, Kind kind, String refer, String source, Map<String, String> words) {}

    private static final Set<String> OWN = Set.of("id", "kind", "source", "fact", "service", "matter");

    static List<Shipped> all() throws IOException {
        var pages = new ArrayList<Shipped>();
        for (Resource file : files("pages/*.yaml")) {
            String name = Objects.requireNonNull(file.getFilename());
            pages.add(page(name.substring(0, name.indexOf('.')), read(file)));
        }
        pages.sort(Comparator.comparing(Shipped::id));
        return pages;
    }

    /** The facts that belong to no single page. */
    static List<Fact> sharedFacts() throws IOException {
        var facts = new ArrayList<Fact>();
        for (Resource file : files("facts.yaml")) {
            facts.addAll(facts(read(file)));
        }
        return facts;
    }

    private static List<Resource> files(String pattern) throws IOException {
        return Arrays.asList(
                new PathMatchingResourcePatternResolver().getResources("classpath*:information/" + pattern));
    }

    private static Map<?, ?> read(Resource file) throws IOException {
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            // Lists, maps and plain values; no other class can come out of it.
            return map(new Yaml(new SafeConstructor(new LoaderOptions())).load(reader));
        } catch (ClassCastException | IllegalArgumentException wrong) {
            throw new IllegalArgumentException(file.getFilename() + ": " + wrong.getMessage(), wrong);
        }
    }

    static Shipped page(String id, Map<?, ?> written) {
        return new Shipped(
                id,
                text(written, "topic"),
                texts(written.get("groups")).stream()
                        .map(code -> Group.of(code).orElseThrow(() -> new IllegalArgumentException("no group " + code)))
                        .toList(),
                Set.copyOf(texts(written.get("machine"))),
                facts(written),
                list(written.get("blocks")).stream()
                        .map(each -> block(map(each)))
                        .toList());
    }

    private static List<Fact> facts(Map<?, ?> written) {
        return list(written.get("facts")).stream().map(each -> fact(map(each))).toList();
    }

    private static Fact fact(Map<?, ?> written) {
        var type = Fact.Type.valueOf(text(written, "kind").toUpperCase(Locale.ROOT));
        Object value = Objects.requireNonNull(written.get("value"), () -> "no value of " + text(written, "key"));
        var said = new LinkedHashMap<String, String>();
        if (value instanceof Map<?, ?> byLanguage) {
            byLanguage.forEach((tag, text) -> said.put(tag.toString(), text.toString()));
        } else {
            said.put(Material.SOURCE, value.toString());
        }
        return new Fact(text(written, "key"), type, said, text(written, "source"), null, 1);
    }

    private static ShippedBlock block(Map<?, ?> written) {
        var kind = Kind.valueOf(text(written, "kind").toUpperCase(Locale.ROOT));
        var words = new LinkedHashMap<String, String>();
        written.forEach((name, text) -> {
            if (!OWN.contains(name.toString())) {
                words.put(name.toString(), texts(text).stream().collect(Collectors.joining("\n")));
            }
        });
        String refer = text(written, "fact") + text(written, "service") + text(written, "matter");
        return new ShippedBlock(text(written, "id"), kind, refer, text(written, "source"), words);
    }

    private static String text(Map<?, ?> written, String name) {
        Object value = written.get(name);
        return value == null ? "" : value.toString();
    }

    /** One text, or several in a list. */
    private static List<String> texts(@Nullable Object value) {
        return value instanceof String text
                ? List.of(text)
                : list(value).stream().map(Object::toString).toList();
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private static Map<?, ?> map(Object value) {
        return (Map<?, ?>) value;
    }
}
