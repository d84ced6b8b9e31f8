package org.kapocs.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Sends a {@link Reply}: renders the page whole before the first byte leaves, so that an error is never half a page. */
@Component
class Sender {
    private static final Duration SAID_FOR = Duration.ofMinutes(1);

    private final Pages pages;

    Sender(Pages pages) {
        this.pages = pages;
    }

    /** After what is half sent already nothing is said: Tomcat, which asks us for words there, cuts the connection. */
    void send(Reply reply, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        switch (reply) {
            case SeeOther other -> {
                response.setStatus(303);
                response.setHeader(HttpHeaders.LOCATION, other.path());
                if (!other.said().isEmpty()) {
                    Cookies.set(request, response, Pages.SAID, other.said(), SAID_FOR);
                }
            }
            case Page page -> send(page, request, response);
        }
    }

    private void send(Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Cookies.read(request, Pages.SAID).isPresent()) {
            Cookies.set(request, response, Pages.SAID, "", Duration.ZERO);
        }
        byte[] html = pages.html(page, request).getBytes(StandardCharsets.UTF_8);
        if (page instanceof OpenPage
                && page.status() == 200
                && pages.frame(request).said() == null) {
            request.setAttribute(Shown.ATTRIBUTE, new Shown(html));
        }
        response.setStatus(page.status());
        response.setContentType("text/html;charset=utf-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, page.caching());
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, pages.language(request).tag());
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        var effort = Pages.path(request).startsWith("/staff") ? Gzip.Effort.QUICK : Gzip.Effort.SMALL;
        byte[] body = Gzip.wanted(request.getHeader(HttpHeaders.ACCEPT_ENCODING)) ? Gzip.of(html, effort) : html;
        if (body != html) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
