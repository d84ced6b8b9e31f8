package org.kapocs.look;

import com.microsoft.playwright.Browser;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kapocs.testing.Chromium;

/** Not a test but a camera: {@code bin/screens} points it at a running Kapocs. */
class Screens {
    @Test
    void of_every_page() throws Exception {
        String home = System.getProperty("screens.url");
        var album = new Album(Path.of(System.getProperty("screens.folder")));
        try (var chromium = Chromium.start()) {
            for (String language : List.of("hu", "en", "ar")) {
                try (var context =
                        chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1280, 800))) {
                    var page = context.newPage();
                    Walk.from(
                            page,
                            home,
                            List.of("/" + language, "/" + language + "/nothing-here"),
                            link -> link.startsWith("/" + language),
                            (path, status, html) -> album.take(page, path));
                }
            }
        }
        album.close();
    }
}
