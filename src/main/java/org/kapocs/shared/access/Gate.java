package org.kapocs.shared.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.kapocs.shared.web.Limits;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.Rate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a request through to a handler only as the handler declares. A handler that declares nothing lets nobody in. */
@Component
class Gate implements HandlerInterceptor {
    static final List<Class<? extends Annotation>> DECLARATIONS =
            List.of(Open.class, ForStaff.class, ForCodeHolder.class, ForLinkHolder.class, ForToken.class);

    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

    /** A program that asks more often has a fault, or takes everything along. */
    private static final Rate BY_TOKEN = new Rate("api.token", 600, Duration.ofMinutes(1));

    private final Clock clock;
    private final Limits limits;

    /** Looked for once: all that an annotation could be inherited from is far to go at each request. */
    private final Map<HandlerMethod, Optional<Annotation>> declarations = new ConcurrentHashMap<>();

    Gate(Clock clock, Limits limits) {
        this.clock = clock;
        this.limits = limits;
    }

    /** The worklist; every link to the beginning leads there. */
    private static final String START = "/staff";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException, ServletException {
        if (!(handler instanceof HandlerMethod method) || isOfTheFramework(method)) {
            return true;
        }
        return switch (declarations.computeIfAbsent(method, Gate::declared).orElseThrow(Problem.Refused::new)) {
            case ForStaff staff -> staff(staff, method, request, response);
            case ForToken token -> token(token.value(), response);
            case ForCodeHolder _ -> withoutFiles(request) && codeHolder(request, response);
            case ForLinkHolder _ -> withoutFiles(request) && linkHolder(request, response);
            case Open open -> open.files() || withoutFiles(request);
            default -> withoutFiles(request);
        };
    }

    /** Only staff send files, and whoever writes in their own file. What comes in parts is not even read elsewhere. */
    private static boolean withoutFiles(HttpServletRequest request) {
        String type = request.getContentType();
        if (type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            throw new Problem.Invalid(Map.of());
        }
        return true;
    }

    /** The declaration of a handler: its own, or that of its class. */
    static Optional<Annotation> declared(HandlerMethod method) {
        return DECLARATIONS.stream()
                .map(type -> (Annotation) AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), type))
                .filter(found -> found != null)
                .findFirst()
                .or(() -> DECLARATIONS.stream()
                        .map(type ->
                                (Annotation) AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), type))
                        .filter(found -> found != null)
                        .findFirst());
    }

    static boolean isOfTheFramework(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("org.springframework.")
                || ErrorController.class.isAssignableFrom(method.getBeanType());
    }

    private boolean staff(
            ForStaff declared, HandlerMethod method, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (!(Standing.now() instanceof Who.Staff staff)) {
            String next = request.getMethod().equals("GET")
                    ? "?next=" + URLEncoder.encode(request.getRequestURI(), StandardCharsets.UTF_8)
                    : "";
            return sendTo("/staff/sign-in" + next, response);
        }
        if (staff.program() != null) {
            throw refused(staff, declared.value());
        }
        if (staff.may(declared.value())) {
            return !declared.fresh() || Freshness.holds(request, clock.instant()) || confirm(method, request, response);
        }
        if (request.getRequestURI().equals(START)) {
            return sendTo(startOf(staff), response);
        }
        throw refused(staff, declared.value());
    }

    /** Lets them show first who they are: a page is opened afterwards, a form waits in the page that asks. */
    private static boolean confirm(HandlerMethod method, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (!request.getMethod().equals("GET")) {
            if (method.isVoid()) {
                Freshness.noteFile(request);
            }
            request.getRequestDispatcher(Freshness.HELD).forward(request, response);
            return false;
        }
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return sendTo(
                "/staff/confirm?next=" + URLEncoder.encode(request.getRequestURI() + query, StandardCharsets.UTF_8),
                response);
    }

    /** Whoever cannot use the worklist begins where their work is. */
    private static String startOf(Who.Staff staff) {
        if (staff.may(Action.MANAGE_ACCOUNTS)) {
            return "/staff/accounts";
        }
        if (staff.may(Action.DECIDE_DISCLOSURES)) {
            return "/staff/disclosures";
        }
        return staff.may(Action.READ_DIRECTORY) ? "/staff/directory" : "/staff/me/sessions";
    }

    /** Who tries what they may not do may be somebody else with their session. */
    private static Problem refused(Who.Staff staff, Action action) {
        LOG.warn("account {} may not {}", staff.account(), action);
        return new Problem.Refused();
    }

    /** Whoever is signed in as a person is a stranger there: a session opens no door for programs. */
    private boolean token(Action[] actions, HttpServletResponse response) {
        if (!(Standing.now() instanceof Who.Staff staff) || staff.program() == null) {
            response.setHeader("WWW-Authenticate", "Bearer");
            throw new Problem.Stranger();
        }
        limits.take(BY_TOKEN, staff.program().token().toString());
        for (Action action : actions) {
            if (!staff.may(action)) {
                throw refused(staff, action);
            }
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return true;
    }

    private static boolean codeHolder(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Standing.now() instanceof Who.CodeHolder) {
            return true;
        }
        String path = request.getRequestURI();
        return sendTo(path.substring(0, path.indexOf('/', 1)) + "/my", response);
    }

    private static boolean linkHolder(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Standing.now() instanceof Who.LinkHolder) {
            return true;
        }
        String path = request.getRequestURI();
        boolean sent = request.getMethod().equals("POST") && !path.endsWith("/leave");
        String came = sent ? "/referral/late" : "/referral/ended";
        return sendTo(path.substring(0, path.indexOf('/', 1)) + came, response);
    }

    private static boolean sendTo(String path, HttpServletResponse response) {
        response.setStatus(303);
        response.setHeader("Location", path);
        return false;
    }
}
