package org.kapocs.shared.program;

import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.web.Checked;
import org.kapocs.shared.web.Problem;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;

/** All that is wrong with the parameters of a question, and not the first of it alone. */
final class QuestionFaults {
    /** By what a fault is named that is in no parameter that is known. */
    private static final String WHOLE = "query";

    private final HandlerMethod method;
    private final ConversionService conversion;
    private final Languages languages;
    private final Map<String, Boolean> known = new TreeMap<>();
    private final Map<String, String> found = new TreeMap<>();
    private final Map<String, List<String>> allowed = new TreeMap<>();

    QuestionFaults(HandlerMethod method, ConversionService conversion, Languages languages) {
        this.method = method;
        this.conversion = conversion;
        this.languages = languages;
    }

    /** @throws Problem.Invalid with all that is wrong with what is asked */
    void refuse(Map<String, String[]> sent) {
        for (MethodParameter parameter : method.getMethodParameters()) {
            RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
            if (named != null) {
                one(parameter, named, sent);
            } else if (asks(parameter)) {
                several(parameter.getParameterType(), sent);
            }
        }
        sent.forEach((name, values) -> {
            Boolean several = known.get(name);
            if (several == null) {
                found.put(WHOLE, "program.error.unknown");
                allowed.put(WHOLE, List.copyOf(known.keySet()));
            } else if (values.length > 1 && !several) {
                found.put(name, "program.error.twice");
            }
        });
        if (!found.isEmpty()) {
            throw new Problem.Invalid("program.error.parameter", found, allowed);
        }
    }

    private void one(MethodParameter parameter, RequestParam named, Map<String, String[]> sent) {
        String name = named.name().isEmpty()
                ? Objects.requireNonNull(parameter.getParameter().getName())
                : named.name();
        known.put(name, several(parameter.getParameterType()));
        if (sent.containsKey(name)) {
            read(name, sent.get(name), new TypeDescriptor(parameter));
        } else if (named.required() && named.defaultValue().equals(ValueConstants.DEFAULT_NONE)) {
            found.put(name, "program.error.absent");
        }
    }

    private void several(Class<?> type, Map<String, String[]> sent) {
        RecordComponent[] fields = type.getRecordComponents();
        var values = new @Nullable Object[fields.length];
        for (int n = 0; n < fields.length; n++) {
            String name = fields[n].getName();
            known.put(name, several(fields[n].getType()));
            if (sent.containsKey(name)) {
                values[n] = read(name, sent.get(name), new TypeDescriptor(field(type, name)));
            }
        }
        if (Checked.class.isAssignableFrom(type)) {
            var asked = (Checked) BeanUtils.instantiateClass(BeanUtils.getResolvableConstructor(type), values);
            asked.wrong(languages).forEach(found::putIfAbsent);
        }
    }

    private @Nullable Object read(String name, String[] values, TypeDescriptor type) {
        try {
            return values.length == 1
                    ? conversion.convert(values[0], TypeDescriptor.valueOf(String.class), type)
                    : conversion.convert(values, TypeDescriptor.valueOf(String[].class), type);
        } catch (ConversionException | IllegalArgumentException unfit) {
            found.put(name, "program.error.unfit");
            if (type.getType().isEnum()) {
                allowed.put(
                        name,
                        Arrays.stream(type.getType().getEnumConstants())
                                .map(each -> ((Enum<?>) each).name())
                                .toList());
            }
            return null;
        }
    }

    private static Field field(Class<?> type, String name) {
        try {
            return type.getDeclaredField(name);
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean asks(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return type.isRecord()
                && !parameter.hasParameterAnnotation(Sent.class)
                && !parameter.hasParameterAnnotation(PathVariable.class)
                && type != Seen.class
                && type != Repeat.class
                && !Who.class.isAssignableFrom(type);
    }

    private static boolean several(@Nullable Class<?> type) {
        return type != null && Collection.class.isAssignableFrom(type);
    }
}
