package org.kapocs.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapocs.testing.Browser;
import org.kapocs.testing.HouseTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the server says of what it sends, and what it does not offer. */
@HouseTest
class ContentTypesTest {
    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "/en, text/html;charset=utf-8",
        "/nowhere, text/html;charset=utf-8",
        "/static/open.css, text/css",
        "/static/staff.js, text/javascript",
        "/static/read.js, text/javascript",
        "/static/icon.svg, image/svg+xml",
        "/api/hsds/services, application/json",
        "/api/nowhere, application/problem+json"
    })
    void every_body_says_what_it_is(String path, String type) throws Exception {
        assertThat(new Browser(port).get(path).header("Content-Type")).isEqualToIgnoringCase(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/static/open.css", "/static/staff.css", "/static/staff.js", "/static/read.js"})
    void a_file_that_does_not_say_its_encoding_needs_none(String path) throws Exception {
        assertThat(new Browser(port).get(path).body()).matches("(?s)\\p{ASCII}+");
    }

    @Test
    void trace_is_refused() throws Exception {
        var browser = new Browser(port);
        var answer = browser.send(HttpRequest.newBuilder(browser.at("/en"))
                .method("TRACE", HttpRequest.BodyPublishers.noBody())
                .header("X-Secret", "canary"));
        assertThat(answer.status()).isGreaterThanOrEqualTo(400);
        assertThat(answer.body()).doesNotContain("canary");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/static/",
                "/static",
                "/META-INF/sbom/application.cdx.json",
                "/static/../application.yaml",
                "/static/%2e%2e/application.yaml"
            })
    void a_folder_is_not_listed(String path) throws Exception {
        assertThat(new Browser(port).get(path).status()).isBetween(400, 404);
    }

    @Test
    void of_the_inside_only_health_is_told() throws Exception {
        var browser = new Browser(port);
        assertThat(browser.get("/actuator/health").body()).contains("UP").doesNotContain("components", "db", "version");
        for (String other :
                new String[] {"", "/env", "/beans", "/metrics", "/heapdump", "/sbom", "/loggers", "/mappings"}) {
            assertThat(browser.get("/actuator" + other).status()).as(other).isEqualTo(404);
        }
    }
}
