package org.kapocs.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapocs.testing.DemoHouse;

/** Cyrillic and Chinese weigh more than Latin, so that every language is weighed. */
@DemoHouse
class WeightTest {
    private static final int REPEAT_VISIT = 5_000;
    private static final Pattern TOPIC = Pattern.compile("href=\"(/../topics/[a-z.]+)\"");
    private static final Pattern SERVICE = Pattern.compile("href=\"(/../services/[0-9a-f-]{36})\"");

    private final HttpClient plain = HttpClient.newHttpClient();
    private final String home = DemoHouse.Outside.address();
    private final Wire wire = new Wire(home);

    @ParameterizedTest
    @ValueSource(strings = {"hu", "en", "uk", "ru", "ar", "fa", "zh", "vi", "tr", "mn"})
    void a_repeat_visit_takes_at_most_five_kilobytes(String language) throws Exception {
        List<String> topics = links("/" + language + "/topics", TOPIC);
        assertThat(topics).hasSizeGreaterThan(70);
        var paths = new ArrayList<>(topics);
        Stream.of("", "/topics", "/services?q=a", "/services?q=xyzzyq", "/ask", "/my", "/needs", "/about", "/privacy")
                .map(page -> "/" + language + page)
                .forEach(paths::add);
        paths.addAll(links("/" + language + "/topics/safety.violence", SERVICE));
        var heavy = new TreeMap<String, Integer>();
        for (String path : paths) {
            var answer = wire.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            if (answer.body().length > REPEAT_VISIT) {
                heavy.put(path, answer.body().length);
            }
        }
        assertThat(heavy).isEmpty();
    }

    private List<String> links(String path, Pattern pattern) throws Exception {
        String html = plain.send(HttpRequest.newBuilder(URI.create(home + path)).build(), BodyHandlers.ofString())
                .body();
        return pattern.matcher(html)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }
}
