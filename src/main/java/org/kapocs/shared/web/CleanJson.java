package org.kapocs.shared.web;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Reads into a record what a program sent: one document, its fields and no others, texts as clean as those of a form. */
public final class CleanJson {
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

    /** Empty for what is no such document. */
    public static <T> Optional<T> read(byte[] bytes, Class<T> type) {
        try {
            return Optional.ofNullable(READER.readValue(bytes, type)).filter(CleanJson::whole);
        } catch (Problem problem) {
            throw problem;
        } catch (JacksonException unreadable) {
            if (unreadable.getCause() instanceof Problem problem) {
                throw problem;
            }
            return Optional.empty();
        }
    }

    /** Whether nothing is missing that is not declared to be left out at will. */
    private static boolean whole(Object value) {
        return switch (value) {
            case Record told ->
                Arrays.stream(told.getClass().getRecordComponents()).allMatch(each -> whole(told, each));
            case Collection<?> several -> several.stream().allMatch(each -> each != null && whole(each));
            case Map<?, ?> several -> several.values().stream().allMatch(each -> each != null && whole(each));
            default -> true;
        };
    }

    private static boolean whole(Record told, RecordComponent field) {
        try {
            field.getAccessor().setAccessible(true);
            Object value = field.getAccessor().invoke(told);
            return value == null ? field.getAnnotatedType().isAnnotationPresent(Nullable.class) : whole(value);
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
