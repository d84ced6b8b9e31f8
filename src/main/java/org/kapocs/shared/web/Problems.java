package org.kapocs.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.language.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Turns what went wrong into a page in the reader's language, or into RFC 9457 JSON under {@code /api}. */
@ControllerAdvice
class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final Map<Integer, String> KEYS = Map.of(
            400, "web.problem.invalid",
            403, "web.problem.refused",
            404, "web.problem.missing",
            409, "web.problem.conflict",
            413, "web.problem.toolarge",
            429, "web.problem.toomany",
            503, "web.problem.busy");

    private final Messages messages;
    private final Languages languages;

    Problems(Messages messages, Languages languages) {
        this.messages = messages;
        this.languages = languages;
    }

    @ExceptionHandler(Exception.class)
    Object answer(Exception exception, HttpServletRequest request, HttpServletResponse response) {
        if (exception instanceof Problem.TooMany many) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(many.retryAfterSeconds()));
        }
        int status = statusOf(exception);
        String key = exception instanceof Problem problem ? problem.key() : keyOf(status);
        if (status >= 500) {
            LOG.error("{} failed", request.getMethod(), exception);
        }
        return reply(status, key, request);
    }

    Object reply(int status, String key, HttpServletRequest request) {
        if (request.getRequestURI().startsWith("/api/")) {
            var detail =
                    ProblemDetail.forStatusAndDetail(HttpStatus.valueOf(status), messages.text(languages.house(), key));
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(detail);
        }
        return new ProblemPage(status, key);
    }

    static String keyOf(int status) {
        return KEYS.getOrDefault(status, status < 500 ? "web.problem.invalid" : "web.problem.broken");
    }

    private static int statusOf(Exception exception) {
        if (exception instanceof Problem problem) {
            return problem.status();
        }
        if (exception instanceof ErrorResponse response) {
            return response.getStatusCode().value();
        }
        ResponseStatus declared =
                AnnotatedElementUtils.findMergedAnnotation(exception.getClass(), ResponseStatus.class);
        return declared == null ? 500 : declared.code().value();
    }
}
