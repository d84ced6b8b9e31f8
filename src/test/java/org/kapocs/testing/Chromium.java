package org.kapocs.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * The Chromium that {@code KAPOCS_CHROMIUM} names, as {@code bin/test} sets it, else the distribution's own. Where there
 * is none, the test is skipped and says which package it needs; one that is named and cannot be run is a fault. It starts
 * once for all tests of a JVM, which takes seconds, and ends with it; each test has it to itself.
 */
public final class Chromium implements AutoCloseable {
    /** A page may take as long to show something as it may take to open, on a machine that does other things besides. */
    private static final int PATIENCE_MS = 30_000;

    private static @Nullable Chromium running;

    private final Browser browser;

    private Chromium(Path program) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        browser = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    /** The browser with nothing open in it, whatever the test before left there. */
    public static Chromium open() {
        Optional<Path> program = program(System.getenv().getOrDefault("KAPOCS_CHROMIUM", ""));
        Assumptions.assumeTrue(program.isPresent(), "SKIPPED: needs package chromium");
        if (running == null) {
            running = new Chromium(program.orElseThrow());
        }
        running.close();
        return running;
    }

    static Optional<Path> program(String named) {
        if (named.isBlank()) {
            return Stream.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
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

    /** Closes what is open in it. */
    @Override
    public void close() {
        List.copyOf(browser.contexts()).forEach(BrowserContext::close);
    }
}
