package org.kapocs.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Turns what went wrong into a page in the reader's language, or into RFC 9457 JSON under {@code /api}. */
@ControllerAdvice
class Problems {
    /** What is shorter is typed again in a moment. */
    private static final int SENTENCE = 20;

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final Set<Integer> TOLD = Set.of(400, 403, 404, 409, 413, 429, 500, 503);

    private final ProblemJson programs;
    private final ObjectProvider<Refuge> refuge;

    Problems(ProblemJson programs, ObjectProvider<Refuge> refuge) {
        this.programs = programs;
        this.refuge = refuge;
    }

    /** Of what is half sent already nothing can be said: the connection is cut, so that nobody takes it for the whole. */
    @ExceptionHandler(Exception.class)
    @Nullable
    Object answer(Exception exception, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (response.isCommitted()) {
            LOG.warn("an answer to {} broke off", request.getMethod());
            throw exception;
        }
        if (!(exception instanceof Problem) && refuge.getObject().takes(exception, request, response)) {
            return null;
        }
        int status = statusOf(exception);
        if (status >= 500 && !(exception instanceof Problem)) {
            LOG.error("{} failed", request.getMethod(), exception);
        }
        tell(status);
        if (exception instanceof Problem.TooMany many) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(many.retryAfterSeconds()));
        }
        if (isForProgram(request)) {
            return programs.of(status, exception, request);
        }
        if (exception instanceof Problem.TooMany many) {
            return new ProblemPage(status, many.key(), Math.ceilDiv(many.retryAfterSeconds(), 60));
        }
        String key = exception instanceof Problem problem
                ? problem.key()
                : told(status).key();
        return new ProblemPage(status, key, 0, readable(exception) ? written(request) : List.of());
    }

    /** What was asked for cannot be done; what was sent could be read. */
    private static boolean readable(Exception exception) {
        return exception instanceof Problem.Missing
                || exception instanceof Problem.Refused
                || exception instanceof Problem.Conflict;
    }

    /**
     * What was written is not lost when what it was written for is gone, or closed to its writer meanwhile. Sentences
     * alone, and nothing of a form that asks for a password.
     */
    private static List<String> written(HttpServletRequest request) {
        try {
            return sentences(request);
        } catch (Problem unreadable) {
            return List.of();
        }
    }

    private static List<String> sentences(HttpServletRequest request) {
        String type = request.getContentType();
        if (!request.getMethod().equals("POST")
                || type == null
                || !type.startsWith("application/x-www-form-urlencoded")
                || !Pages.path(request).startsWith("/staff/")
                || request.getParameterMap().keySet().stream().anyMatch(name -> name.contains("password"))) {
            return List.of();
        }
        return request.getParameterMap().values().stream()
                .flatMap(Arrays::stream)
                .map(TypedText::of)
                .filter(text -> text.length() >= SENTENCE && text.indexOf(' ') > 0)
                .toList();
    }

    /** That something was refused as unreadable, foreign or too much; not what, which may be somebody's words. */
    static void tell(int status) {
        if (status == 400 || status == 403 || status == 413 || status == 429) {
            LOG.info("a request was refused with {}", status);
        }
    }

    /** The page for a status that somebody else decided. */
    static ProblemPage told(int status) {
        int known = TOLD.contains(status) ? status : status < 500 ? 400 : 500;
        return new ProblemPage(status, "web.error." + known + ".text", 0);
    }

    private static boolean isForProgram(HttpServletRequest request) {
        return Pages.path(request).startsWith("/api/");
    }

    /** What somebody else decided before it came to a handler. */
    Object reply(int status, HttpServletRequest request) {
        return isForProgram(request) ? programs.of(status, request) : told(status);
    }

    private static int statusOf(Exception exception) {
        if (exception instanceof Problem problem) {
            return problem.status();
        }
        if (exception instanceof ErrorResponse response) {
            return response.getStatusCode().value();
        }
        if (exception instanceof MethodArgumentTypeMismatchException unfit) {
            return unfit.getParameter().hasParameterAnnotation(PathVariable.class) ? 404 : 400;
        }
        if (exception instanceof InvalidParameterException unreadable) {
            return unreadable.getErrorCode();
        }
        if (exception instanceof MultipartException upload) {
            return upload instanceof MaxUploadSizeExceededException ? 413 : 400;
        }
        ResponseStatus declared =
                AnnotatedElementUtils.findMergedAnnotation(exception.getClass(), ResponseStatus.class);
        return declared == null ? 500 : declared.code().value();
    }
}
