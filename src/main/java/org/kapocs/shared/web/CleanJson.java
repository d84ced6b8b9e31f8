package org.kapocs.shared.web;

import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.language.Languages;
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

    /** @throws Problem.Invalid for what is no such document, with all that is wrong, and where that is seen */
    public static <T> T read(byte[] bytes, Class<T> type, Languages languages) {
        T read;
        try {
            read = READER.readValue(bytes, type);
        } catch (JacksonException unreadable) {
            throw unreadable.getCause() instanceof Problem problem
                    ? problem
                    : JsonFaults.of(READER, bytes, type, unreadable, languages);
        }
        Problem.Invalid wrong = JsonFaults.wrong(read, languages);
        if (wrong != null) {
            throw wrong;
        }
        return read;
    }

    static @Nullable Object of(Record told, RecordComponent field) {
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
