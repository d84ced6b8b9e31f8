package org.kapocs.look;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Follows links and comes to one page of each kind, so that a new page is looked at without anybody listing it. */
final class Walk {
    private Walk() {}

    /** Called on each page found, while the browser shows it. */
    interface Stop {
        void at(String url, int status, String html) throws Exception;
    }

    static void from(Page page, String home, List<String> seeds, Predicate<String> inside, Stop stop) throws Exception {
        Map<String, String> kinds = new LinkedHashMap<>();
        var queue = new ArrayDeque<String>();
        for (String seed : seeds) {
            kinds.put(kind(seed), seed);
            queue.add(seed);
        }
        while (!queue.isEmpty()) {
            String path = queue.remove();
            var response = page.navigate(home + path);
            stop.at(path, response.status(), response.text());
            for (String link : links(page, home)) {
                if (inside.test(link) && kinds.putIfAbsent(kind(link), link) == null) {
                    queue.add(link);
                }
            }
        }
    }

    /** Links of the page that stay in the house, as paths with queries. */
    @SuppressWarnings("unchecked")
    static List<String> links(Page page, String home) {
        var links = (List<String>)
                page.evaluate("() => [...document.querySelectorAll('a[href]:not([download])')].map(a => a.href)");
        return links.stream()
                .filter(link -> link.startsWith(home + "/"))
                .map(link -> link.substring(home.length()).replaceAll("#.*", ""))
                .distinct()
                .toList();
    }

    /** Pages whose addresses differ only in ids, codes and values are of one kind. */
    static String kind(String path) {
        var address = URI.create(path);
        String steps = Arrays.stream(address.getPath().split("/"))
                .map(step -> step.matches(".*\\d.*|.{25,}") ? "*" : step)
                .collect(Collectors.joining("/"))
                .replaceAll("/topics/[a-z]+\\.[a-z]+", "/topics/*.*")
                .replaceAll("/topics/[a-z]+$", "/topics/*")
                .replaceAll("/matters/[a-z-]+", "/matters/*")
                .replaceAll("/information/[a-z0-9-]+", "/information/*")
                .replaceAll("/blocks/[a-z0-9-]+", "/blocks/*")
                .replaceAll("/facts/[a-z0-9.-]+", "/facts/*");
        if (address.getQuery() == null) {
            return steps;
        }
        var names = Arrays.stream(address.getQuery().split("&"))
                .map(pair -> pair.replaceAll("=.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        return steps + "?" + String.join("&", names);
    }
}
