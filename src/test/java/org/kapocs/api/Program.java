package org.kapocs.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ApiTokens;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.Browser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program with a token that asks the house over HTTP. */
public final class Program {
    private final Browser line;
    private final String token;

    public Program(int port, ApiTokens tokens, Who.Staff answers, Set<Action> actions) {
        this.line = new Browser(port);
        this.token = Standing.as(
                answers,
                () -> tokens.make(
                        answers,
                        "Minta program",
                        actions,
                        Duration.ofDays(1),
                        UUID.randomUUID().toString()));
    }

    public Program(int port, String token) {
        this.line = new Browser(port);
        this.token = token;
    }

    /** What came back. */
    public record Told(int status, String tag, String location, JsonNode body) {}

    public Told get(String path) throws Exception {
        return send(HttpRequest.newBuilder(line.at(path)).GET());
    }

    /** With a key of its own, where it makes something. */
    public Told make(String path, String json, String key) throws Exception {
        return send(HttpRequest.newBuilder(line.at(path))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(json)));
    }

    /** With the version that was seen. */
    public Told change(String method, String path, String json, String tag) throws Exception {
        var request = HttpRequest.newBuilder(line.at(path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json));
        if (!tag.isEmpty()) {
            request.header("If-Match", tag);
        }
        return send(request);
    }

    public Told send(HttpRequest.Builder request) throws Exception {
        var answer = answer(request);
        JsonNode body =
                answer.body().isEmpty() ? new JsonMapper().nullNode() : new JsonMapper().readTree(answer.body());
        if (answer.status() >= 400) {
            var described = Refusals.described();
            assertThat(described).contains(body.path("code").asString());
            body.path("codes").forEach(each -> assertThat(described).contains(each.asString()));
        }
        return new Told(answer.status(), answer.header("ETag"), answer.location(), body);
    }

    /** What is no JSON. */
    public Browser.Answer file(String path) throws Exception {
        return answer(to(path).GET());
    }

    /** As it came, with all its headers. */
    public Browser.Answer answer(HttpRequest.Builder request) throws Exception {
        return line.send(request.header("Authorization", "Bearer " + token));
    }

    public HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(line.at(path));
    }

    /** A case of somebody of this family name, to be opened. */
    static String wanted(String family) {
        return """
                {"contact":null,"known":null,"legalBasis":"PUBLIC_TASK","matters":["permit-renewal"],"summary":"Minta",
                 "needs":[{"topic":"housing.rent","urgency":"SOON","note":"olcsobb lakas"}],
                 "person":{"names":[{"kind":"PSEUDONYM","order":"WESTERN","given":"Minta","family":"%s"}],
                  "birth":{"year":1991},"languages":[{"language":"uk","level":"GOOD","interpreter":false}],
                  "reach":[],"district":8}}""".formatted(family);
    }

    /** Opens one. */
    Told open() throws Exception {
        String key = UUID.randomUUID().toString();
        return make("/api/v1/cases", wanted("Programbol" + key.substring(0, 8)), key);
    }
}
