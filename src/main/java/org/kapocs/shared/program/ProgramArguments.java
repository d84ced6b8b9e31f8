package org.kapocs.shared.program;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.web.CleanJson;
import org.kapocs.shared.web.Problem;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads what programs send, strictly: what we do not understand we do not take. */
class ProgramArguments implements HandlerMethodArgumentResolver {
    private static final int LONGEST = 256 * 1024;
    private static final String KEY = "Idempotency-Key";
    private static final String BODY = ProgramArguments.class.getName() + ".body";

    private final Languages languages;

    ProgramArguments(Languages languages) {
        this.languages = languages;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(Sent.class)
                || parameter.getParameterType() == SentList.class
                || parameter.getParameterType() == Seen.class
                || parameter.getParameterType() == Repeat.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders)
            throws IOException {
        var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        try {
            return read(request, parameter);
        } catch (Problem.Invalid | Problem.Unconditional first) {
            throw all(request, parameter, first);
        }
    }

    private Object read(HttpServletRequest request, MethodParameter parameter) throws IOException {
        if (parameter.getParameterType() == SentList.class) {
            return new SentList(bytes(request, parameter));
        }
        if (parameter.getParameterType() == Seen.class) {
            return Seen.read(header(request, HttpHeaders.IF_MATCH));
        }
        if (parameter.getParameterType() == Repeat.class) {
            return Repeat.read(
                    header(request, KEY),
                    program(),
                    request.getMethod() + " " + request.getRequestURI(),
                    bytes(request, parameter));
        }
        return body(request, parameter);
    }

    /** Whoever has to send it again hears of the headers and of the body at once. */
    private Problem all(HttpServletRequest request, MethodParameter parameter, Problem first) throws IOException {
        var fields = new TreeMap<String, String>();
        var allowed = new TreeMap<String, List<String>>();
        Problem told = first;
        for (int n = 0; n < parameter.getExecutable().getParameterCount(); n++) {
            var each = MethodParameter.forExecutable(parameter.getExecutable(), n);
            if (!supportsParameter(each)) {
                continue;
            }
            try {
                read(request, each);
            } catch (Problem.Invalid | Problem.Unconditional wrong) {
                told = each.hasParameterAnnotation(Sent.class) || told instanceof Problem.Unconditional ? wrong : told;
                if (wrong instanceof Problem.Invalid invalid && each.hasParameterAnnotation(Sent.class)) {
                    fields.putAll(invalid.fields());
                    allowed.putAll(invalid.allowed());
                } else {
                    fields.put(each.getParameterType() == Seen.class ? HttpHeaders.IF_MATCH : KEY, wrong.key());
                }
            }
        }
        return told instanceof Problem.Invalid ? new Problem.Invalid(told.key(), fields, allowed) : told;
    }

    private static Who.Program program() {
        if (Standing.now() instanceof Who.Staff staff && staff.program() != null) {
            return staff.program();
        }
        throw new Problem.Refused();
    }

    private Object body(HttpServletRequest request, MethodParameter parameter) throws IOException {
        String sent = Objects.requireNonNullElse(request.getContentType(), "");
        if (!sent.startsWith("application/json")) {
            throw new Problem.OtherKind();
        }
        return CleanJson.read(bytes(request, parameter), parameter.getParameterType(), languages);
    }

    /** Read once, for the body and for what it is recognised by; as long as what its handler takes may be. */
    private static byte[] bytes(HttpServletRequest request, MethodParameter parameter) throws IOException {
        if (request.getAttribute(BODY) instanceof byte[] read) {
            return read;
        }
        boolean list = List.of(parameter.getExecutable().getParameterTypes()).contains(SentList.class);
        byte[] bytes = list
                ? LongBody.read(request, SentList.MOST)
                : request.getInputStream().readNBytes(LONGEST + 1);
        if (bytes.length > (list ? SentList.MOST : LONGEST)) {
            throw new Problem.TooLong();
        }
        request.setAttribute(BODY, bytes);
        return bytes;
    }

    private static String header(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getHeader(name), "");
    }
}
