package org.kapocs.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.language.Messages;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What programs are told of what went wrong: RFC 9457, with a code that is the same in every language. In English, unless
 * another language of the staff pages is asked for. Nothing of what was sent is said again: it may be of somebody.
 */
@Component
public class ProblemJson {
    /** In seconds: about how long a list takes that is read in the room of another one. */
    private static final String SOON = "30";

    private static final JsonMapper JSON = new JsonMapper();

    /** For pages a status is a text that speaks of pages. */
    private static final Map<Integer, String> CODES = Map.ofEntries(
            Map.entry(400, "program.error.invalid"),
            Map.entry(401, "program.error.token"),
            Map.entry(403, "program.error.refused"),
            Map.entry(404, "program.error.missing"),
            Map.entry(405, "program.error.method"),
            Map.entry(406, "program.error.accept"),
            Map.entry(408, "program.error.slow"),
            Map.entry(409, "program.error.state"),
            Map.entry(413, "program.error.long"),
            Map.entry(415, "program.error.type"),
            Map.entry(429, "program.error.many"),
            Map.entry(500, "program.error.broken"),
            Map.entry(503, "program.error.away"),
            Map.entry(507, "program.error.full"));

    private static final String OF_PAGES = "web.error.";
    private static final String UNFIT = "program.error.unfit";

    private final Messages messages;
    private final Languages languages;

    ProblemJson(Messages messages, Languages languages) {
        this.messages = messages;
        this.languages = languages;
    }

    /** Of what went wrong in a handler, or on the way to it. */
    ResponseEntity<ProblemDetail> of(int status, Exception exception, HttpServletRequest request) {
        Map<String, String> fields = status == HttpStatus.BAD_REQUEST.value() ? fields(exception) : Map.of();
        ProblemDetail detail = detail(status, code(status, exception, fields), request);
        if (!fields.isEmpty()) {
            Language language = language(request);
            detail.setProperty("codes", fields);
            detail.setProperty(
                    "errors",
                    fields.entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey,
                                    each -> messages.text(language, each.getValue()),
                                    (one, _) -> one,
                                    TreeMap::new)));
        }
        var headers = new HttpHeaders();
        if (exception instanceof Problem problem) {
            problem.more().forEach(detail::setProperty);
        } else if (exception instanceof ErrorResponse response) {
            headers.addAll(response.getHeaders());
        }
        if (exception instanceof Problem.Outdated outdated) {
            headers.setETag(outdated.tag());
        }
        return answer(detail, headers);
    }

    /** Of what was decided before it came to a handler. */
    ResponseEntity<ProblemDetail> of(int status, HttpServletRequest request) {
        return answer(detail(status, code(status), request), new HttpHeaders());
    }

    /** The same as a text, for who answers while the house cannot. */
    public String text(int status, HttpServletRequest request) {
        ProblemDetail detail = detail(status, code(status), request);
        var whole = new TreeMap<String, Object>();
        whole.put("title", String.valueOf(detail.getTitle()));
        whole.put("status", status);
        whole.put("detail", String.valueOf(detail.getDetail()));
        whole.put("code", code(status));
        return JSON.writeValueAsString(whole);
    }

    private ProblemDetail detail(int status, String code, HttpServletRequest request) {
        var detail = ProblemDetail.forStatusAndDetail(
                HttpStatusCode.valueOf(status), messages.text(language(request), code));
        detail.setProperty("code", code);
        return detail;
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail detail, HttpHeaders headers) {
        if (detail.getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            headers.set(HttpHeaders.RETRY_AFTER, SOON);
        }
        return ResponseEntity.status(detail.getStatus())
                .headers(headers)
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }

    private static String code(int status, Exception exception, Map<String, String> fields) {
        if (exception instanceof Problem problem && !problem.key().startsWith(OF_PAGES)) {
            return problem.key();
        }
        return fields.isEmpty() || exception instanceof Problem ? code(status) : "program.error.parameter";
    }

    private static String code(int status) {
        return CODES.getOrDefault(status, status < 500 ? "program.error.invalid" : "program.error.broken");
    }

    /** By field or parameter the code of what is wrong with it. */
    private static Map<String, String> fields(Exception exception) {
        return switch (exception) {
            case Problem.Invalid invalid ->
                invalid.fields().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                each -> each.getValue().startsWith(OF_PAGES) ? UNFIT : each.getValue(),
                                (one, _) -> one,
                                TreeMap::new));
            case MissingServletRequestParameterException missing ->
                Map.of(missing.getParameterName(), "program.error.absent");
            case MethodArgumentTypeMismatchException unfit -> Map.of(unfit.getName(), UNFIT);
            case BindException unfit ->
                unfit.getFieldErrors().stream()
                        .collect(Collectors.toMap(FieldError::getField, _ -> UNFIT, (one, _) -> one, TreeMap::new));
            default -> Map.of();
        };
    }

    private Language language(HttpServletRequest request) {
        return language(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /**
     * In which language a program is told something.
     *
     * @param wished as {@code Accept-Language} says it, if at all
     */
    public Language language(@Nullable String wished) {
        return Optional.ofNullable(wished)
                .flatMap(wishes -> languages.wished(wishes, languages.staff()))
                .or(() -> languages.of("en"))
                .orElseGet(languages::house);
    }
}
