package org.kapocs.testing;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.kapocs.shared.access.Freshness;
import org.kapocs.shared.access.Joining;
import org.kapocs.shared.access.NewAccount;
import org.kapocs.shared.access.Organization;
import org.kapocs.shared.access.Organizations;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Totp;
import org.kapocs.shared.access.Who;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.util.function.SingletonSupplier;

/** Makes people to test with: an organization, a site and an account that can really sign in. */
@Component
public class Staff {
    public static final String PASSWORD = "nine grey herons wade";
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    private final Joining joining;
    private final Organizations organizations;
    private final Clock clock;
    private final Supplier<Joining.Kept> password;

    Staff(Joining joining, Organizations organizations, Clock clock) {
        this.joining = joining;
        this.organizations = organizations;
        this.clock = clock;
        this.password = SingletonSupplier.of(() -> joining.kept(PASSWORD));
    }

    /** A member of staff with these roles, in an organization and at a site of their own. */
    public Who.Staff with(Role... roles) {
        UUID organization = organizations.found("Minta Szervezet " + COUNT.incrementAndGet(), Organization.Kind.EXPERT);
        return in(organization, roles);
    }

    /** A member of the city's staff with these roles. */
    public Who.Staff inCity(Role... roles) {
        return in(organizations.city().orElseThrow(), roles);
    }

    /** A member of staff with these roles in that organization. */
    public Who.Staff in(UUID organization, Role... roles) {
        int number = COUNT.incrementAndGet();
        UUID site = organizations.addSite(organization, "Minta Pont " + number, "05", "Minta utca " + number);
        String name = "Minta Munkatárs " + number;
        var person = new NewAccount(name, emailOf(number), Set.copyOf(Arrays.asList(roles)), Set.of(site), "hu");
        UUID account = joining.add(organization, person, password.get(), SECRET);
        return new Who.Staff(account, name, organization, Set.of(site), Set.copyOf(Arrays.asList(roles)));
    }

    /** For MockMvc: this request is made by them, and they have just shown who they are. */
    public static RequestPostProcessor as(Who who) {
        return request -> {
            request.setAttribute(Freshness.class.getName(), Instant.parse("2100-01-01T00:00:00Z"));
            return asBefore(who).postProcessRequest(request);
        };
    }

    /** For MockMvc: this request is made by them, and it is a while since they showed who they are. */
    public static RequestPostProcessor asBefore(Who who) {
        return request -> {
            request.setAttribute(Who.class.getName(), who);
            return request;
        };
    }

    /** The e-mail address with which they sign in. */
    public static String emailOf(Who.Staff who) {
        return emailOf(Integer.parseInt(who.name().replaceAll("\\D", "")));
    }

    private static String emailOf(int number) {
        return "munkatars" + number + "@minta.example.org";
    }

    /** The code that their device shows now. */
    public String code() {
        return Totp.codeAt(SECRET, clock.instant());
    }

    /**
     * Signs in over HTTP, in both steps. A code counts once: who signs in the same person again moves the clock first.
     *
     * @param base such as {@code http://localhost:1234}
     * @return the session cookie, as {@code name=value}
     */
    public String signIn(String base, Who.Staff who) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            String half = cookie(post(
                    http,
                    base + "/staff/sign-in",
                    "",
                    "email=" + encoded(emailOf(who)) + "&password=" + encoded(PASSWORD)));
            return cookie(post(http, base + "/staff/sign-in/code", half, "code=" + code()));
        }
    }

    /** A browser in which they are signed in. */
    public Browser browser(int port, Who.Staff who) throws Exception {
        var browser = new Browser(port);
        browser.post("/staff/sign-in", "email", emailOf(who), "password", PASSWORD);
        var in = browser.post("/staff/sign-in/code", "code", code());
        if (in.status() != 303) {
            throw new AssertionError("not signed in: " + in.status() + " " + in.body());
        }
        return browser;
    }

    private static HttpResponse<String> post(HttpClient http, String url, String cookie, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String cookie(HttpResponse<String> response) {
        return response.headers().allValues("Set-Cookie").stream()
                .filter(line -> line.startsWith("kapocs-staff="))
                .map(line -> line.substring(0, line.indexOf(';')))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("not signed in: " + response.statusCode() + " " + response.body()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
