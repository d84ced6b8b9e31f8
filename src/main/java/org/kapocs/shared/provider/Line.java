package org.kapocs.shared.provider;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.kapocs.shared.web.StrictJson;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the identity provider: briefly, without following it elsewhere, and reading no more than an answer can be long. */
@Component
class Line {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LONGEST = 512 * 1024;

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final JsonMapper json = StrictJson.reader();

    /** @throws Untrusted when it does not answer with JSON in time */
    JsonNode get(URI address) {
        return ask(HttpRequest.newBuilder(address).GET());
    }

    /** Sends a form, as this client. */
    JsonNode post(URI address, String client, String secret, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        String credentials = Base64.getEncoder()
                .encodeToString((encoded(client) + ":" + encoded(secret)).getBytes(StandardCharsets.UTF_8));
        return ask(HttpRequest.newBuilder(address)
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private JsonNode ask(HttpRequest.Builder question) {
        try {
            var request = question.timeout(PATIENCE)
                    .header("Accept", "application/json")
                    .build();
            var answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                byte[] bytes = body.readNBytes(LONGEST + 1);
                if (answer.statusCode() != 200 || bytes.length > LONGEST) {
                    throw new Untrusted("the provider answered " + answer.statusCode());
                }
                return json.readTree(bytes);
            }
        } catch (IOException | JacksonException | IllegalArgumentException failure) {
            throw new Untrusted("the provider could not be asked");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Untrusted("the provider was not waited for");
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
