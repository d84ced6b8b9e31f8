package org.kapocs.shared.shelter;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;
import org.kapocs.shared.web.Pages;
import org.kapocs.shared.web.ProblemJson;
import org.kapocs.shared.web.Refuge;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** What somebody is answered while the house cannot do what they ask: what it last knew, or how it stands. */
@Component
class Answers implements Refuge {
    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

    /** In seconds: about how long PostgreSQL takes to come back after a crash. */
    private static final String SOON = "5";

    /** A form with one of these is not kept in a page. */
    private static final Set<String> SECRETS = Set.of("password", "pin");

    private static final String MAIN = "<main id=\"main\"";

    private final Pages pages;
    private final ProblemJson programs;
    private final Remembered remembered;
    private final Map<String, String> plain = new ConcurrentHashMap<>();

    Answers(Pages pages, ProblemJson programs, Remembered remembered) {
        this.pages = pages;
        this.programs = programs;
        this.remembered = remembered;
    }

    @Override
    public boolean takes(Exception failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Outage> outage = Outage.in(failure);
        if (outage.isPresent()) {
            give(outage.get(), request, response);
        }
        return outage.isPresent();
    }

    /** Answers instead of the house, if nothing has left it yet. */
    void give(Outage outage, HttpServletRequest request, HttpServletResponse response) throws IOException {
        LOG.warn("{} not done: {}", request.getMethod(), outage);
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        Optional<String> old = old(request);
        if (old.isPresent()) {
            send(old.get(), 200, "text/html", request, response);
            return;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, SOON);
        if (forProgram(request)) {
            program(outage.status(), request, response);
        } else {
            send(pages.html(page(outage, request), request), outage.status(), "text/html", request, response);
        }
    }

    /** Too many are here: said at almost no cost, and what was typed is kept. */
    void giveBusy(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.RETRY_AFTER, SOON);
        if (forProgram(request)) {
            program(503, request, response);
        } else if (request.getMethod().equals("POST")) {
            send(pages.html(page(Outage.AWAY, request), request), 503, "text/html", request, response);
        } else {
            send(plain(503, request), 503, "text/html", request, response);
        }
    }

    /** Who sends too much or too slowly may come in thousands: said at almost no cost, too. */
    void refuse(int status, HttpServletRequest request, HttpServletResponse response) throws IOException {
        LOG.info("a request was refused with {}", status);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (status == 503) {
            response.setHeader(HttpHeaders.RETRY_AFTER, SOON);
        }
        if (forProgram(request)) {
            program(status, request, response);
        } else {
            send(plain(status == 413 || status == 503 ? status : 400, request), status, "text/html", request, response);
        }
    }

    private static boolean forProgram(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    private void program(int status, HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(programs.text(status, request), status, "application/problem+json", request, response);
    }

    private String plain(int status, HttpServletRequest request) {
        Frame frame = pages.frame(request);
        return plain.computeIfAbsent(frame.language().tag() + status, _ -> plain(frame, status));
    }

    /** Names no address, since it is the same for everybody who reads this language. */
    private static String plain(Frame frame, int status) {
        String again = "<p>" + HtmlUtils.htmlEscape(frame.text("web.danger"))
                + "</p><div class=\"acts\"><a class=\"button\" href=\"\">"
                + HtmlUtils.htmlEscape(frame.text("shelter.again")) + "</a></div>";
        String title = HtmlUtils.htmlEscape(frame.text("web.error." + status + ".title"));
        return "<!doctype html><html lang=\"" + frame.language().tag() + "\" dir=\""
                + frame.language().direction() + "\"><meta charset=\"utf-8\"><meta name=\"viewport\""
                + " content=\"width=device-width,initial-scale=1\"><title>" + title
                + "</title><link rel=\"stylesheet\" href=\"" + frame.asset("open.css") + "\"><main><h1>" + title
                + "</h1><p class=\"lead\">" + HtmlUtils.htmlEscape(frame.text("web.error." + status + ".text"))
                + "</p>" + (status == 503 ? again : "") + "</main></html>";
    }

    private Optional<String> old(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return Optional.empty();
        }
        Frame frame = pages.frame(request);
        return remembered.of(request.getRequestURI()).map(copy -> {
            String said = HtmlUtils.htmlEscape(frame.text("shelter.old", "time", frame.dateTime(copy.at())));
            int inside = copy.html().indexOf('>', copy.html().indexOf(MAIN)) + 1;
            return copy.html().substring(0, inside) + "\n<p class=\"note warn\" role=\"status\">" + said + "</p>"
                    + copy.html().substring(inside);
        });
    }

    private static Page page(Outage outage, HttpServletRequest request) {
        boolean sent = !Set.of("GET", "HEAD").contains(request.getMethod());
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return new AwayPage(outage.status(), request.getRequestURI() + query, sent, sent ? kept(request) : List.of());
    }

    /** What stands in the address as well would be sent twice. */
    private static List<AwayPage.Kept> kept(HttpServletRequest request) {
        String type = request.getContentType();
        if (request.getQueryString() != null || type == null || !type.startsWith("application/x-www-form-urlencoded")) {
            return List.of();
        }
        var fields = request.getParameterMap();
        return fields.keySet().stream().anyMatch(SECRETS::contains)
                ? List.of()
                : fields.entrySet().stream()
                        .flatMap(field ->
                                Arrays.stream(field.getValue()).map(value -> new AwayPage.Kept(field.getKey(), value)))
                        .toList();
    }

    private void send(String text, int status, String type, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(type + ";charset=utf-8");
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, pages.language(request).tag());
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
