package org.kapocs.shared.program;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.web.Problem;
import org.springframework.core.convert.ConversionService;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
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

    private static final Set<String> FORMS =
            Set.of(MediaType.APPLICATION_FORM_URLENCODED_VALUE, MediaType.MULTIPART_FORM_DATA_VALUE);

    private final Supplier<ConversionService> conversion;
    private final Languages languages;

    Asked(Supplier<ConversionService> conversion, Languages languages) {
        this.conversion = conversion;
        this.languages = languages;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            if (CONDITIONS.stream().anyMatch(each -> request.getHeader(each) != null)) {
                throw new Problem.Invalid("program.error.conditional");
            }
            otherKind(request, method);
            new QuestionFaults(method, conversion.get(), languages).refuse(request.getParameterMap());
        }
        return true;
    }

    /** The fields of a form come as if they had been asked in the address: what its sender has to change is its kind. */
    private static void otherKind(HttpServletRequest request, HandlerMethod method) {
        String sent = Objects.requireNonNullElse(request.getContentType(), "");
        boolean form = FORMS.stream().anyMatch(sent.toLowerCase(Locale.ROOT)::startsWith);
        boolean json =
                Arrays.stream(method.getMethodParameters()).anyMatch(each -> each.hasParameterAnnotation(Sent.class));
        if (form && (json || request.getContentLengthLong() != 0)
                || json && !sent.isEmpty() && !sent.startsWith(MediaType.APPLICATION_JSON_VALUE)) {
            throw new Problem.OtherKind();
        }
    }
}
