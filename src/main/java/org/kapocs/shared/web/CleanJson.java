package org.kapocs.shared.web;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Reads into a record what a program sent: one document, its fields and no others, texts as clean as those of a form. */
public final class CleanJson {
    /** By what a fault is named that is in no field. */
    private static final String WHOLE = "body";

    private static final JsonMapper READER = StrictJson.reader()
            .rebuild()
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .addModule(new SimpleModule().addDeserializer(String.class, new Text()))
            .build();

    private CleanJson() {}

    /** @throws Problem.Invalid for what is no such document, with where that is seen */
    public static <T> T read(byte[] bytes, Class<T> type) {
        T read;
        try {
            read = READER.readValue(bytes, type);
        } catch (JacksonException unreadable) {
            throw unreadable.getCause() instanceof Problem problem ? problem : unfit(where(unreadable));
        }
        var absent = new TreeMap<String, String>();
        absent(read, "", absent);
        if (!absent.isEmpty()) {
            throw unfit(absent);
        }
        return read;
    }

    private static Problem.Invalid unfit(Map<String, String> fields) {
        return new Problem.Invalid("program.error.json", fields);
    }

    /** The way to it by names of ours alone: any other is what somebody wrote. */
    private static Map<String, String> where(JacksonException unreadable) {
        if (!(unreadable instanceof DatabindException)) {
            return Map.of();
        }
        String at = "";
        for (JacksonException.Reference each : unreadable.getPath()) {
            if (each.getIndex() >= 0) {
                at += "[" + each.getIndex() + "]";
            } else if (each.from() instanceof Class<?> type && has(type, each.getPropertyName())) {
                at = within(at, each.getPropertyName());
            } else {
                break;
            }
        }
        boolean unknown = unreadable instanceof UnrecognizedPropertyException;
        return Map.of(at.isEmpty() ? WHOLE : at, unknown ? "program.error.unknown" : "program.error.unfit");
    }

    private static boolean has(Class<?> type, String name) {
        return type.isRecord()
                && Arrays.stream(type.getRecordComponents())
                        .anyMatch(each -> each.getName().equals(name));
    }

    private static String within(String at, String name) {
        return at.isEmpty() ? name : at + "." + name;
    }

    /** Notes what is missing that is not declared to be left out at will. */
    private static void absent(@Nullable Object value, String at, Map<String, String> found) {
        switch (value) {
            case null -> found.put(at.isEmpty() ? WHOLE : at, "program.error.absent");
            case Record told ->
                Arrays.stream(told.getClass().getRecordComponents())
                        .filter(each -> of(told, each) != null
                                || !each.getAnnotatedType().isAnnotationPresent(Nullable.class))
                        .forEach(each -> absent(of(told, each), within(at, each.getName()), found));
            case Collection<?> several -> {
                int n = 0;
                for (Object each : several) {
                    absent(each, at + "[" + n++ + "]", found);
                }
            }
            case Map<?, ?> several -> several.values().forEach(each -> absent(each, at, found));
            default -> {}
        }
    }

    private static @Nullable Object of(Record told, RecordComponent field) {
        try {
            field.getAccessor().setAccessible(true);
            return field.getAccessor().invoke(told);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static final class Text extends StdScalarDeserializer<String> {
        Text() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return (String) context.handleUnexpectedToken(String.class, parser);
            }
            return TypedText.of(parser.getString());
        }
    }
}
