package org.kapocs.shared.access.staff;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Browser and system, as a browser names itself, in the words its owner knows: {@code Chrome, Linux}. */
final class Device {
    /** In this order: nearly every browser also calls itself by the name of another. */
    private static final Map<String, Pattern> BROWSERS = inOrder(
            "Edge", "Edg(e|A|iOS)?/",
            "Opera", "OPR/|Opera",
            "Samsung Internet", "SamsungBrowser/",
            "Firefox", "Firefox/|FxiOS/",
            "Chrome", "Chrome/|Chromium/|CriOS/|HeadlessChrome/",
            "Safari", "Version/[^ ]{1,20} (?:Mobile/\\w{1,20} )?Safari/");

    private static final Map<String, Pattern> SYSTEMS = inOrder(
            "Android", "Android",
            "iOS", "iPhone|iPad|iPod",
            "Windows", "Windows NT",
            "ChromeOS", "CrOS",
            "macOS", "Macintosh",
            "Linux", "Linux|X11");

    private Device() {}

    /** Empty when it is none that we know. */
    static String named(String userAgent) {
        return Stream.of(BROWSERS, SYSTEMS)
                .map(names -> first(names, userAgent))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> first(Map<String, Pattern> names, String userAgent) {
        return names.entrySet().stream()
                .filter(each -> each.getValue().matcher(userAgent).find())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Map<String, Pattern> inOrder(String... namesAndSigns) {
        var map = new LinkedHashMap<String, Pattern>();
        for (int i = 0; i < namesAndSigns.length; i += 2) {
            map.put(namesAndSigns[i], Pattern.compile(namesAndSigns[i + 1]));
        }
        return map;
    }
}
