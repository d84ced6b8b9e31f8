package org.kapocs.api;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.program.Means;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What records look like in JSON, as JSON Schema, with an example of each that is made up. */
final class Schemas {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Map<Class<?>, String[]> PLAIN = Map.of(
            UUID.class, new String[] {"string", "uuid", "018f3a52-7b1c-7d4e-9a55-0c2b6f1d9e10"},
            Instant.class, new String[] {"string", "date-time", "2026-11-16T09:00:00Z"},
            LocalDate.class, new String[] {"string", "date", "2026-11-20"},
            String.class, new String[] {"string", "", "…"},
            Integer.class, new String[] {"integer", "int32", "1"},
            int.class, new String[] {"integer", "int32", "1"},
            long.class, new String[] {"integer", "int64", "1"},
            Double.class, new String[] {"number", "double", "1"},
            Boolean.class, new String[] {"boolean", "", "false"},
            boolean.class, new String[] {"boolean", "", "false"});

    final Map<String, ObjectNode> all = new TreeMap<>();
    private final Map<String, Type> named = new TreeMap<>();

    /** The schema of a type; records stand apart and are referred to. */
    ObjectNode of(Type type) {
        return switch (type) {
            case ParameterizedType generic -> generic(generic);
            case Class<?> plain when PLAIN.containsKey(plain) -> plain(PLAIN.get(plain));
            case Class<?> words when words.isEnum() -> words(words);
            case Class<?> record when record.isRecord() -> ref(name(record), record, () -> record(record, Map.of()));
            default -> throw new IllegalArgumentException("no program is told a " + type);
        };
    }

    private static ObjectNode plain(String[] said) {
        ObjectNode schema = JSON.objectNode().put("type", said[0]);
        return said[1].isEmpty() ? schema : schema.put("format", said[1]);
    }

    private static ObjectNode words(Class<?>... types) {
        ObjectNode schema = JSON.objectNode().put("type", "string");
        ArrayNode values = schema.putArray("enum");
        Arrays.stream(types)
                .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                .map(each -> ((Enum<?>) each).name())
                .distinct()
                .forEach(values::add);
        return schema;
    }

    private ObjectNode generic(ParameterizedType type) {
        var raw = (Class<?>) type.getRawType();
        Type[] inner = type.getActualTypeArguments();
        if (Collection.class.isAssignableFrom(raw)) {
            ObjectNode list = JSON.objectNode().put("type", "array");
            list.set("items", of(inner[0]));
            return list;
        }
        if (Map.class.isAssignableFrom(raw)) {
            ObjectNode map = JSON.objectNode().put("type", "object");
            map.set("additionalProperties", of(inner[1]));
            return map;
        }
        Map<String, Type> bound = Map.of(raw.getTypeParameters()[0].getName(), inner[0]);
        return ref(name(raw) + "Of" + name((Class<?>) inner[0]), inner[0], () -> record(raw, bound));
    }

    private ObjectNode ref(String name, Type type, Supplier<ObjectNode> schema) {
        Type before = named.putIfAbsent(name, type);
        if (before != null && !before.equals(type)) {
            throw new IllegalStateException(name + " stands for two things");
        }
        if (!all.containsKey(name)) {
            all.put(name, JSON.objectNode());
            all.put(name, schema.get());
        }
        return JSON.objectNode().put("$ref", "#/components/schemas/" + name);
    }

    /** Everything that is told is always there; what is left out at will when it is sent may be null. */
    private ObjectNode record(Class<?> type, Map<String, Type> bound) {
        ObjectNode schema = JSON.objectNode().put("type", "object").put("additionalProperties", false);
        ArrayNode required = JSON.arrayNode();
        ObjectNode fields = schema.putObject("properties");
        for (RecordComponent field : type.getRecordComponents()) {
            fields.set(field.getName(), field(field, bound));
            if (!optional(field)) {
                required.add(field.getName());
            }
        }
        schema.set("required", required);
        return schema;
    }

    private ObjectNode field(RecordComponent field, Map<String, Type> bound) {
        Means means = field.getAnnotation(Means.class);
        ObjectNode schema = means == null || means.of().length == 0
                ? of(resolved(field.getGenericType(), bound))
                : words(means.of());
        if (optional(field)) {
            schema = orNull(schema);
        }
        return means == null ? schema : schema.put("description", means.value());
    }

    private static Type resolved(Type type, Map<String, Type> bound) {
        if (type instanceof ParameterizedType list
                && list.getActualTypeArguments()[0] instanceof java.lang.reflect.TypeVariable<?> variable) {
            return new Listed(bound.get(variable.getName()));
        }
        return type;
    }

    /** A list of what a record of some type holds. */
    private record Listed(Type of) implements ParameterizedType {
        @Override
        public Type[] getActualTypeArguments() {
            return new Type[] {of};
        }

        @Override
        public Type getRawType() {
            return java.util.List.class;
        }

        @Override
        public @Nullable Type getOwnerType() {
            return null;
        }
    }

    static boolean optional(RecordComponent field) {
        return field.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static ObjectNode orNull(ObjectNode schema) {
        if (schema.has("type") && !schema.has("enum")) {
            String type = schema.get("type").asString();
            schema.putArray("type").add(type).add("null");
            return schema;
        }
        ObjectNode either = JSON.objectNode();
        either.putArray("anyOf").add(schema).add(JSON.objectNode().put("type", "null"));
        return either;
    }

    private static String name(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer == null || outer.getSimpleName().endsWith("Api")
                ? type.getSimpleName()
                : outer.getSimpleName() + type.getSimpleName();
    }

    /** Something that fits the schema, with invented values. */
    JsonNode example(JsonNode schema) {
        if (schema.has("$ref")) {
            return example(all.get(schema.get("$ref").asString().replaceAll(".*/", "")));
        }
        if (schema.has("anyOf")) {
            return example(schema.get("anyOf").get(0));
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(0);
        }
        String type = schema.get("type").isArray()
                ? schema.get("type").get(0).asString()
                : schema.get("type").asString();
        String format = schema.path("format").asString("");
        return switch (type) {
            case "array" -> JSON.arrayNode().add(example(schema.get("items")));
            case "object" -> object(schema);
            case "integer" -> JSON.numberNode(1);
            case "number" -> JSON.numberNode(1.5);
            case "boolean" -> JSON.booleanNode(false);
            default ->
                JSON.stringNode(PLAIN.values().stream()
                        .filter(each -> each[0].equals("string") && each[1].equals(format))
                        .findFirst()
                        .orElseThrow()[2]);
        };
    }

    private ObjectNode object(JsonNode schema) {
        ObjectNode example = JSON.objectNode();
        if (schema.path("additionalProperties").isObject()) {
            example.set("hu", example(schema.get("additionalProperties")));
        }
        schema.path("properties").properties().forEach(field -> example.set(field.getKey(), example(field.getValue())));
        return example;
    }
}
