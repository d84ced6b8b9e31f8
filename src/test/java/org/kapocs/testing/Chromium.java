package org.kapocs.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The Chromium that {@code KAPOCS_CHROMIUM} names, as {@code bin/test} sets it, else the distribution's own. Where there
 * is none, the test is skipped and says which package it needs; one that is named and cannot be run is a fault.
 */
public final class Chromium implements AutoCloseable {
    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path program) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    public static Chromium start() {
        Optional<Path> program = program(System.getenv().getOrDefault("KAPOCS_CHROMIUM", ""));
        Assumptions.assumeTrue(program.isPresent(), "SKIPPED: needs package chromium");
        return new Chromium(program.orElseThrow());
    }

    static Optional<Path> program(String named) {
        if (named.isBlank()) {
            return Stream.of("chromium", "chromium-browser", "google-chrome")
                    .map(name -> Path.of("/usr/bin", name))
                    .filter(Files::isExecutable)
                    .findFirst();
        }
        if (!Files.isExecutable(Path.of(named))) {
            throw new IllegalStateException("KAPOCS_CHROMIUM is '" + named + "', which cannot be run");
        }
        return Optional.of(Path.of(named));
    }

    public Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
