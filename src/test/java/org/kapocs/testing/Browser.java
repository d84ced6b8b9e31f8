package org.kapocs.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;

/** A plain browser without script: keeps cookies, sends forms, and shows redirects instead of following them. */
public final class Browser {
    public record Answer(int status, String location, String body, HttpResponse<String> whole) {
        public String header(String name) {
            return whole.headers().firstValue(name).orElse("");
        }
    }

    private final CookieManager cookies;
    private final HttpClient http;
    private final String base;

    public Browser(int port) {
        this(port, new CookieManager());
    }

    Browser(int port, CookieManager cookies) {
        this.cookies = cookies;
        this.http = HttpClient.newBuilder().cookieHandler(cookies).build();
        this.base = "http://localhost:" + port;
    }

    public Answer get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
    }

    /** Sends a form; fields alternate name and value. */
    public Answer post(String path, String... fields) throws IOException, InterruptedException {
        var pairs = new ArrayList<String>();
        for (int i = 0; i < fields.length; i += 2) {
            pairs.add(encoded(fields[i]) + "=" + encoded(fields[i + 1]));
        }
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs))));
    }

    public Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(
                response.statusCode(), response.headers().firstValue("Location").orElse(""), response.body(), response);
    }

    /** Sends what is cut off behind its answer: on a busy machine the end of the answer goes with the line, so try again. */
    public Answer sendTooMuch(HttpRequest.Builder request) throws IOException, InterruptedException {
        for (int tries = 1; ; tries++) {
            try {
                return send(request);
            } catch (IOException cut) {
                if (tries == 3) {
                    throw cut;
                }
            }
        }
    }

    public URI at(String path) {
        return URI.create(base + path);
    }

    /** The value of a cookie; empty when there is none. */
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
