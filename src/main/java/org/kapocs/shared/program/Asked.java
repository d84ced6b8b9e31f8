package org.kapocs.shared.program;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Problem;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses what a handler does not know: a program does not see that a word of its question was left out, and takes the
 * answer for one to the whole of it.
 */
class Asked implements HandlerInterceptor {
    /** An ETag of ours says which version of a thing is changed, and not that all that is told with it is the same. */
    private static final List<String> CONDITIONS =
            List.of(HttpHeaders.IF_NONE_MATCH, HttpHeaders.IF_MODIFIED_SINCE, HttpHeaders.IF_UNMODIFIED_SINCE);

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            if (CONDITIONS.stream().anyMatch(each -> request.getHeader(each) != null)) {
                throw new Problem.Invalid("program.error.conditional");
            }
            Map<String, Boolean> known = known(method);
            request.getParameterMap().forEach((name, values) -> {
                Boolean several = known.get(name);
                if (several == null) {
                    throw new Problem.Invalid("program.error.parameter", Map.of("query", "program.error.unknown"));
                }
                if (values.length > 1 && !several) {
                    throw new Problem.Invalid("program.error.parameter", Map.of(name, "program.error.twice"));
                }
            });
        }
        return true;
    }

    /** The names that a handler reads, and whether one may be there several times. */
    private static Map<String, Boolean> known(HandlerMethod method) {
        var known = new HashMap<String, Boolean>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
            Class<?> type = parameter.getParameterType();
            if (named != null) {
                known.put(name(named, parameter), several(type));
            } else if (asks(parameter)) {
                for (RecordComponent field : type.getRecordComponents()) {
                    known.put(field.getName(), several(field.getType()));
                }
            }
        }
        return known;
    }

    private static String name(RequestParam named, MethodParameter parameter) {
        return named.name().isEmpty()
                ? Objects.requireNonNull(parameter.getParameter().getName())
                : named.name();
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
