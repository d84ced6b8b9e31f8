package org.kapocs.facts.directory;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What HSDS 3.1 says a service looks like: fields, types and formats, from {@code directory/hsds-shape.csv}, which is
 * made from the published schemas. Fields that HSDS does not know may hold anything.
 */
@Component
class Shape {
    private static final Pattern EMAIL =
            Pattern.compile("[^@\\s\"(),:;<>\\[\\]\\\\]{1,64}@[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?");
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final Map<String, Map<String, Rule>> entities = new HashMap<>();

    private record Rule(String type, boolean required) {}

    Shape() throws IOException {
        String file = new ClassPathResource("directory/hsds-shape.csv").getContentAsString(StandardCharsets.UTF_8);
        Csv.read(file).stream()
                .skip(1)
                .forEach(cells -> entities.computeIfAbsent(cells.get(0), entity -> new LinkedHashMap<>())
                        .put(cells.get(1), new Rule(cells.get(2), cells.get(3).equals("required"))));
    }

    /** The first thing about this service that is not HSDS 3.1. */
    Optional<Fault> faultOf(JsonNode service) {
        return entity("service", service, "").or(() -> translations(service)).or(() -> endless(service, ""));
    }

    /** A number beyond what a machine can hold, anywhere: it could be neither compared nor kept. */
    private static Optional<Fault> endless(JsonNode node, String path) {
        if (node.isObject()) {
            return node.properties().stream()
                    .map(field ->
                            endless(field.getValue(), path.isEmpty() ? field.getKey() : path + "." + field.getKey()))
                    .flatMap(Optional::stream)
                    .findFirst();
        }
        if (node.isArray()) {
            return IntStream.range(0, node.size())
                    .mapToObj(i -> endless(node.get(i), path + "[" + i + "]"))
                    .flatMap(Optional::stream)
                    .findFirst();
        }
        return node.isDouble() && Double.isInfinite(node.doubleValue())
                ? Optional.of(Fault.of("type", path, node.asString()))
                : Optional.empty();
    }

    /** Cells of a table have no types of their own: gives each the type of its field, where that is possible. */
    void type(ObjectNode service) {
        type("service", service);
    }

    private void type(String name, JsonNode node) {
        if (!(node instanceof ObjectNode object)) {
            return;
        }
        entities.getOrDefault(name, Map.of()).forEach((field, rule) -> {
            JsonNode value = object.path(field);
            String inner = rule.type.substring(1, rule.type.length() - 1);
            if (rule.type.startsWith("[")) {
                value.forEach(each -> type(inner, each));
            } else if (rule.type.startsWith("{")) {
                type(inner, value);
            } else if (rule.type.equals("number") && value.asString("").matches("-?\\d+(\\.\\d+)?")) {
                object.put(field, new BigDecimal(value.asString("")));
            } else if (!rule.type.equals("number") && value.isNumber()) {
                object.put(field, value.asString());
            }
        });
    }

    private Optional<Fault> entity(String name, JsonNode node, String path) {
        if (!node.isObject()) {
            return Optional.of(Fault.of("type", path, node.toString()));
        }
        return entities.getOrDefault(name, Map.of()).entrySet().stream()
                .map(field -> field(
                        field.getValue(),
                        node.get(field.getKey()),
                        path.isEmpty() ? field.getKey() : path + "." + field.getKey()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Fault> field(Rule rule, @Nullable JsonNode value, String path) {
        if (value == null) {
            return rule.required ? Optional.of(Fault.of("missing", path, "")) : Optional.empty();
        }
        String type = rule.type;
        String inner = type.substring(1, type.length() - 1);
        return switch (type.charAt(0)) {
            case '{' -> entity(inner, value, path);
            case '[' -> list(inner, value, path);
            default -> type.equals("number") ? number(value, path) : text(rule, value, path);
        };
    }

    private Optional<Fault> list(String entity, JsonNode value, String path) {
        if (!value.isArray()) {
            return Optional.of(Fault.of("type", path, value.toString()));
        }
        return Stream.iterate(0, i -> i < value.size(), i -> i + 1)
                .map(i -> entity(entity, value.get(i), path + "[" + i + "]"))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Fault> number(JsonNode value, String path) {
        return value.isNumber() ? Optional.empty() : Optional.of(Fault.of("type", path, value.toString()));
    }

    private static Optional<Fault> text(Rule rule, JsonNode value, String path) {
        if (!value.isString()) {
            return Optional.of(Fault.of("type", path, value.toString()));
        }
        String text = value.stringValue();
        if (rule.required && text.isBlank()) {
            return Optional.of(Fault.of("missing", path, ""));
        }
        return fits(rule.type, text) ? Optional.empty() : Optional.of(Fault.of(reason(rule.type), path, text));
    }

    private static String reason(String type) {
        return switch (type) {
            case "date", "date-time", "time", "uuid", "uri", "email" -> type;
            default -> "choice";
        };
    }

    private static boolean fits(String type, String text) {
        try {
            return switch (type) {
                case "string" -> true;
                case "uuid" -> UUID_FORM.matcher(text).matches() && UUID.fromString(text) != null;
                case "date" -> LocalDate.parse(text) != null;
                case "date-time" -> OffsetDateTime.parse(text) != null;
                case "time" -> ClockTime.of(text) != null;
                case "uri" -> new URI(text).isAbsolute() && text.chars().allMatch(c -> c > 32 && c < 127);
                case "email" -> EMAIL.matcher(text).matches();
                default -> Arrays.asList(type.split("\\|")).contains(text);
            };
        } catch (DateTimeException | URISyntaxException unfit) {
            return false;
        }
    }

    /** Our profile's own field. */
    private static Optional<Fault> translations(JsonNode service) {
        JsonNode list = service.path(Document.TRANSLATIONS);
        if (list.isMissingNode()) {
            return Optional.empty();
        }
        boolean good = list.isArray()
                && list.valueStream()
                        .allMatch(each -> List.of("language", "name").stream()
                                .allMatch(field -> each.path(field).isString()));
        return good ? Optional.empty() : Optional.of(Fault.of("type", Document.TRANSLATIONS, list.toString()));
    }
}
