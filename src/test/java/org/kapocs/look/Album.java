package org.kapocs.look;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Pictures of pages at two widths and in two lights, and a sheet on which all stand side by side. */
final class Album {
    private static final int[] WIDTHS = {360, 1280};
    private static final List<ColorScheme> LIGHTS = List.of(ColorScheme.LIGHT, ColorScheme.DARK);

    private final Path folder;
    private final List<String> names = new ArrayList<>();

    Album(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder);
    }

    /** Takes the page that the browser shows; afterwards it is as wide as before. */
    void take(Page page, String title) {
        var before = page.viewportSize();
        for (int width : WIDTHS) {
            page.setViewportSize(width, width < 500 ? 740 : 800);
            for (ColorScheme light : LIGHTS) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(light));
                String name = title.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "one")
                                .replaceAll("=[^&]{25,}", "")
                                .replaceAll("[^A-Za-z0-9]+", "-")
                                .replaceAll("^-|-$", "")
                        + "-" + width + "-" + light.name().toLowerCase(java.util.Locale.ROOT) + ".png";
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(folder.resolve(name))
                        .setFullPage(true));
                names.add(name);
            }
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(before.width, before.height);
    }

    int pictures() {
        return names.size();
    }

    /** Writes {@code index.html} with all of them. */
    void close() throws IOException {
        var sheet = new StringBuilder("<!doctype html><meta charset=utf-8><title>Kapocs</title><style>"
                + "body{display:flex;flex-wrap:wrap;gap:1rem;align-items:start;background:#888;font:12px sans-serif}"
                + "figure{margin:0}img{display:block;border:1px solid #444}</style>\n");
        for (String name : names) {
            int wide = name.contains("-360-") ? 180 : 480;
            sheet.append("<figure><a href=\"%1$s\"><img src=\"%1$s\" width=\"%2$d\" alt=\"\"></a>%1$s</figure>\n"
                    .formatted(name, wide));
        }
        Files.writeString(folder.resolve("index.html"), sheet);
    }
}
