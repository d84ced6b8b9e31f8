package org.kapocs.facts.matter;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A part of what the house brings along in {@code matter/*.yaml}; what is not written there is empty. */
record Written(Map<?, ?> parts) {

    static Written file(String name) throws IOException {
        return new Written((Map<?, ?>) read(name));
    }

    static List<Written> files(String name) throws IOException {
        return ((List<?>) read(name))
                .stream().map(each -> new Written((Map<?, ?>) each)).toList();
    }

    private static Object read(String name) throws IOException {
        var resource = new ClassPathResource("matter/" + name + ".yaml");
        try (var reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
            // Lists, maps and plain values; no other class can come out of it.
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
        }
    }

    String text(String name) {
        Object value = parts.get(name);
        return value == null ? "" : value.toString();
    }

    Written part(String name) {
        return new Written(parts.get(name) instanceof Map<?, ?> part ? part : Map.of());
    }

    List<Written> list(String name) {
        return values(name).stream().map(each -> new Written((Map<?, ?>) each)).toList();
    }

    List<String> texts(String name) {
        return values(name).stream().map(Object::toString).toList();
    }

    /** What is written here in one language of a matter, whose authority is called so. */
    Words words(String authority) {
        return new Words(
                authority, texts("bring").stream().collect(Collectors.joining("\n")), text("time"), text("fee"));
    }

    private List<?> values(String name) {
        return parts.get(name) instanceof List<?> list ? list : List.of();
    }
}
