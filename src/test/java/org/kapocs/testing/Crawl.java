package org.kapocs.testing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a browser finds by following links, one page of each kind.
 *
 * @param forms one of each kind, as it stood on the first page that had it
 */
public record Crawl(List<String> pages, List<Form> forms) {
    private static final Pattern LINK = Pattern.compile("<a\\b[^>]*href=\"(/[^\"#]*)");
    private static final Pattern AWAY = Pattern.compile(
            "/static/.*|/api/.*|.*/(leave|mapping\\.csv|sign-out).*|/(?!staff|en)[a-z]{2}(/.*)?|/[^/]{3,}");
    private static final int PAGES = 60;

    /** Called on each page found. */
    public interface Look {
        void at(String path, Browser.Answer answer);
    }

    public static Crawl from(Browser browser, List<String> seeds, Look look) throws Exception {
        var waiting = new ArrayDeque<>(seeds);
        var forms = new LinkedHashMap<String, Form>();
        var kinds = new LinkedHashSet<String>();
        var pages = new ArrayList<String>();
        while (!waiting.isEmpty() && pages.size() < PAGES) {
            String path = waiting.poll();
            if (!kinds.add(kind(path))) {
                continue;
            }
            pages.add(path);
            var answer = browser.get(path);
            look.at(path, answer);
            Form.in(answer.body(), path).forEach(form -> forms.putIfAbsent(form.kind(), form));
            LINK.matcher(answer.body())
                    .results()
                    .map(link -> Form.text(link.group(1)))
                    .filter(link -> !AWAY.matcher(link).matches() || link.equals("/staff"))
                    .forEach(waiting::add);
        }
        return new Crawl(pages, List.copyOf(forms.values()));
    }

    private static String kind(String path) {
        return path.replaceAll("=[^&]*", "=")
                .replaceAll("[0-9a-f-]{36}|\\d+", "*")
                .replaceAll("topics/.*", "topics/*");
    }
}
