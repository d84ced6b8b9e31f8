package org.kapocs.drill;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.kapocs.Kapocs;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.Chromium;
import org.kapocs.testing.Proof;
import org.kapocs.testing.Staff;
import org.kapocs.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

/** Staff sign in through a real Keycloak, which is downloaded (200 MB) and started beside the house. */
@SpringBootTest(
        classes = Kapocs.class,
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = {"kapocs.demo=false", "kapocs.jobs=false"})
@ContextConfiguration(initializers = TestDatabase.class)
@Import(Staff.class)
class OidcDrill {
    private static final String VERSION = "26.7.3";
    private static final String PASSWORD = "seven brown hens rest";
    private static final String SECRET = "a secret that only the drill knows";
    private static final Browser.NewContextOptions HUNGARIAN = new Browser.NewContextOptions().setLocale("hu");
    private static final int HOUSE = free();
    private static final int CITY = free();

    @DynamicPropertySource
    static void the_city_has_a_login(DynamicPropertyRegistry properties) {
        properties.add("server.port", () -> HOUSE);
        properties.add("kapocs.url", () -> "http://localhost:" + HOUSE);
        properties.add("kapocs.oidc.issuer", () -> "http://localhost:" + CITY + "/realms/city");
        properties.add("kapocs.oidc.client-id", () -> "kapocs");
        properties.add("kapocs.oidc.client-secret", () -> SECRET);
    }

    @Autowired
    Staff staff;

    @Autowired
    Clock clock;

    @Test
    void a_real_keycloak_says_who_it_is_and_lets_nobody_in_whom_the_house_does_not_know() throws Exception {
        Who.Staff officer = staff.with(Role.DESK_OFFICER);
        Who.Staff unverified = staff.with(Role.DESK_OFFICER);
        Path keycloak = unpacked();
        Files.createDirectories(keycloak.resolve("data/import"));
        Files.writeString(
                keycloak.resolve("data/import/city-realm.json"),
                realm(List.of(
                        user("officer", Staff.emailOf(officer), true),
                        user("unverified", Staff.emailOf(unverified), false),
                        user("stranger", "stranger@minta.example.org", true))));
        var wrong = new ArrayList<String>();
        Process process = start(keycloak);
        try (Chromium chromium = Chromium.open()) {
            long began = clock.millis();
            waitUntilItListens(process);
            long ready = clock.millis() - began;
            for (int times = 0; times < 3; times++) {
                if (!lets(chromium, "officer", times == 2)) {
                    wrong.add("officer");
                }
            }
            for (String other : List.of("unverified", "stranger")) {
                if (!turnsAway(chromium, other)) {
                    wrong.add(other);
                }
            }
            Proof.of("oidc")
                    .atMost(
                            "of 5 sign-ins through Keycloak " + VERSION + " that ended otherwise",
                            wrong.size(),
                            0,
                            "sign-ins")
                    .fact("Keycloak " + VERSION + " ready after", ready / 1000.0, "s")
                    .write();
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
        assertThat(wrong).isEmpty();
    }

    /** The person signs in there; once they also give our code and come in. */
    private boolean lets(Chromium chromium, String name, boolean in) {
        try (var context = chromium.browser().newContext(HUNGARIAN)) {
            Page page = signsInThere(context.newPage(), name);
            assertThat(page.locator("h1")).hasText("Az eszközén látható kód");
            if (in) {
                page.fill("#code", staff.code());
                page.click("main form button");
                assertThat(page.locator("details.me")).isVisible();
            }
            return true;
        } catch (AssertionError otherwise) {
            System.err.println(otherwise.getMessage());
            return false;
        }
    }

    private boolean turnsAway(Chromium chromium, String name) {
        try (var context = chromium.browser().newContext(HUNGARIAN)) {
            assertThat(signsInThere(context.newPage(), name).locator("main")).containsText("Kérjen meghívást");
            return true;
        } catch (AssertionError otherwise) {
            System.err.println(otherwise.getMessage());
            return false;
        }
    }

    private static Page signsInThere(Page page, String name) {
        page.navigate("http://localhost:" + HOUSE + "/staff/sign-in");
        page.click("a[href^='/staff/sign-in/provider']");
        page.fill("#username", name);
        page.fill("#password", PASSWORD);
        page.click("#kc-login");
        page.waitForURL(url -> url.startsWith("http://localhost:" + HOUSE + "/"));
        return page;
    }

    private static String user(String name, String email, boolean verified) {
        return """
                {"username":"%s","enabled":true,"email":"%s","emailVerified":%s,"firstName":"Minta","lastName":"%s",
                 "credentials":[{"type":"password","value":"%s","temporary":false}]}""".formatted(name, email, verified, name, PASSWORD);
    }

    private static String realm(List<String> users) {
        return """
                {"realm":"city","enabled":true,"sslRequired":"none","clients":[{"clientId":"kapocs","enabled":true,
                 "protocol":"openid-connect","publicClient":false,"secret":"%s","standardFlowEnabled":true,
                 "directAccessGrantsEnabled":false,"redirectUris":["http://localhost:%d/staff/sign-in/provider/back"],
                 "attributes":{"pkce.code.challenge.method":"S256"}}],"users":[%s]}""".formatted(SECRET, HOUSE, String.join(",", users));
    }

    private static Path unpacked() throws IOException, InterruptedException {
        Path folder = Path.of("target/keycloak").toAbsolutePath();
        Path home = folder.resolve("keycloak-" + VERSION);
        if (!Files.exists(home)) {
            run(
                    "mvn",
                    "-q",
                    "-B",
                    "-ntp",
                    "dependency:copy",
                    "-DoutputDirectory=" + folder,
                    "-Dartifact=org.keycloak:keycloak-quarkus-dist:" + VERSION + ":zip");
            unzip(folder.resolve("keycloak-quarkus-dist-" + VERSION + ".zip"), folder);
        }
        FileSystemUtils.deleteRecursively(home.resolve("data")); // what an earlier drill left
        return home;
    }

    private static void unzip(Path zip, Path folder) throws IOException {
        try (var file = new ZipFile(zip.toFile())) {
            for (var entry : (Iterable<java.util.zip.ZipEntry>)
                    file.stream().map(each -> (java.util.zip.ZipEntry) each)::iterator) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(file.getInputStream(entry), target);
                    target.toFile().setExecutable(entry.getName().endsWith(".sh"));
                }
            }
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        int code = new ProcessBuilder(command).inheritIO().start().waitFor();
        assertThat(code).as(String.join(" ", command)).isZero();
    }

    private static Process start(Path keycloak) throws IOException {
        var builder = new ProcessBuilder(
                        "bash",
                        keycloak.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--import-realm",
                        "--http-host=127.0.0.1",
                        "--http-port=" + CITY,
                        "--cache=local")
                .redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
        return builder.start();
    }

    /** It says so itself, in half a minute or so. */
    private static void waitUntilItListens(Process process) throws IOException {
        var end = process.onExit();
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var said = new ArrayList<String>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.add(line);
            if (line.contains("Listening on:")) {
                Thread.startVirtualThread(() -> output.lines().forEach(_ -> {}));
                return;
            }
        }
        throw new AssertionError("Keycloak did not start (" + end.isDone() + "):\n" + String.join("\n", said));
    }

    private static int free() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
