package org.kapocs.shared.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.language.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Turns page records into HTML by the template of the same path. */
@Component
public class Pages {
    private static final String ROOT = "org.kapocs.";
    static final String STAFF_LANGUAGE = "kapocs-language";
    private static final String ANSWERED_IN = Answered.class.getName();
    static final String SAID = "kapocs-said";

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Pages.class.getClassLoader(), "kapocs.pages");
    private final Languages languages;
    private final Messages messages;
    private final ResourceUrlProvider assets;
    private final Map<String, String> addresses = new ConcurrentHashMap<>();
    private final Clock clock;
    private final ClientPoint point;
    private final boolean demo;

    Pages(
            Languages languages,
            Messages messages,
            ResourceUrlProvider assets,
            Clock clock,
            ClientPoint point,
            @Value("${kapocs.demo}") boolean demo) {
        this.languages = languages;
        this.messages = messages;
        this.assets = assets;
        this.clock = clock;
        this.point = point;
        this.demo = demo;
    }

    /** The HTML of the page for this request. */
    public String html(Page page, HttpServletRequest request) {
        var output = new StringOutput(8192);
        write(page, frame(request), output);
        return output.toString();
    }

    void write(Object record, Frame frame, TemplateOutput output) {
        templates.render(templateOf(record), Map.of("page", record, "frame", frame), output);
    }

    private static String templateOf(Object record) {
        return record.getClass().getName().substring(ROOT.length()).replace('.', '/') + ".jte";
    }

    /** The frame for this request: the language of the address, or the staff member's own. */
    public Frame frame(HttpServletRequest request) {
        String path = path(request);
        var visitor = (Visitor) request.getAttribute(Visitor.ATTRIBUTE);
        return new Frame(this, language(request), path, visitor == null ? Visitor.ANYBODY : visitor, said(request));
    }

    /** What was just done, as a key that says so; a cookie can name no other. */
    private @Nullable String said(HttpServletRequest request) {
        return Cookies.read(request, SAID)
                .filter(key -> key.matches("[a-z]+\\.done\\.[a-z-]+"))
                .filter(key -> messages.has(language(request), key))
                .orElse(null);
    }

    /** The address that was asked for, also where the container has gone on to the page of an error. */
    static String path(HttpServletRequest request) {
        Object before = request.getAttribute("jakarta.servlet.error.request_uri");
        return before == null ? request.getRequestURI() : before.toString();
    }

    /** The language in which this request is to be answered; found once for its address. */
    public Language language(HttpServletRequest request) {
        String path = path(request);
        if (request.getAttribute(ANSWERED_IN) instanceof Answered(String of, Language language) && of.equals(path)) {
            return language;
        }
        Language found = language(request, path);
        request.setAttribute(ANSWERED_IN, new Answered(path, found));
        return found;
    }

    private record Answered(String path, Language language) {}

    private Language language(HttpServletRequest request, String path) {
        String first = path.substring(1, Math.max(1, path.indexOf('/', 1) < 0 ? path.length() : path.indexOf('/', 1)));
        return languages.of(first).orElseGet(() -> withoutAddress(request, first.equals("staff")));
    }

    private Language withoutAddress(HttpServletRequest request, boolean staff) {
        Optional<Language> chosen = Cookies.read(request, STAFF_LANGUAGE).flatMap(languages::of);
        return chosen.or(() -> Optional.ofNullable(request.getHeader("Accept-Language"))
                        .flatMap(languages::wished))
                .filter(language -> language.staff() || !staff)
                .orElse(languages.house());
    }

    String asset(String name) {
        return addresses.computeIfAbsent(name, _ -> {
            String path = assets.getForLookupPath("/static/" + name);
            return path == null ? "/static/" + name : path;
        });
    }

    ClientPoint clientPoint() {
        return point;
    }

    Languages languages() {
        return languages;
    }

    Messages messages() {
        return messages;
    }

    ZoneId zone() {
        return clock.getZone();
    }

    boolean demo() {
        return demo;
    }
}
