package org.kapocs.look;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What goes over the wire, compressed as a telephone asks for it. */
final class Wire {
    static final TreeMap<String, String> WEIGHTS = new TreeMap<>();
    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/static/[^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
    private final String home;

    Wire(String home) {
        this.home = home;
    }

    HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(home + path))
                        .header("Accept-Encoding", "gzip")
                        .build(),
                BodyHandlers.ofByteArray());
    }

    /** A first visit: HTML and CSS 14 kB, with script and icon 30 kB; 5 kB when the rest is kept from before. */
    List<String> weigh(String path) throws IOException, InterruptedException {
        var faults = new ArrayList<String>();
        var response = get(path);
        int html = response.body().length;
        int css = 0;
        int others = 0;
        for (String asset : assets(path)) {
            var file = get(asset);
            if (!file.headers().firstValue("Cache-Control").orElse("").contains("immutable")) {
                faults.add(asset + " may not be kept");
            }
            if (asset.endsWith(".css")) {
                css += file.body().length;
            } else {
                others += file.body().length;
            }
        }
        WEIGHTS.put(path, "html %d css %d other %d".formatted(html, css, others));
        if (html + css > 14_000) {
            faults.add("first visit takes " + (html + css) + " bytes");
        }
        if (html + css + others > 30_000) {
            faults.add("first visit with script and icon takes " + (html + css + others) + " bytes");
        }
        if (html > 5_000) {
            faults.add("repeat visit takes " + html + " bytes");
        }
        return faults;
    }

    private List<String> assets(String path) throws IOException, InterruptedException {
        String html = client.send(
                        HttpRequest.newBuilder(URI.create(home + path)).build(), BodyHandlers.ofString())
                .body();
        return ASSET.matcher(html)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }
}
