package org.kapocs.shared.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kapocs.Kapocs;
import org.kapocs.testing.Browser;
import org.kapocs.testing.Staff;
import org.kapocs.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** A city that starts with nothing: from the line on the console to a second organization. */
@SpringBootTest(
        classes = Kapocs.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"kapocs.demo=false", "kapocs.jobs=false", "kapocs.url=http://localhost:1"})
@ContextConfiguration(initializers = TestDatabase.class)
@ExtendWith(OutputCaptureExtension.class)
@DirtiesContext
class FirstAdministratorTest {
    private static final Pattern FIRST = Pattern.compile("http://localhost:1(/staff/first/[A-Za-z0-9_-]{48})");
    private static final Pattern INVITED = Pattern.compile("/staff/invitation/[A-Za-z0-9_-]{48}");

    @Autowired
    FirstAdministrator console;

    @Autowired
    Joining joining;

    @Autowired
    JdbcClient sql;

    @LocalServerPort
    int port;

    @Test
    void the_link_on_the_console_makes_the_city_and_its_first_administrator_once(CapturedOutput output)
            throws Exception {
        assertThat(linksOfNodesThatStartTogether()).hasSize(1);
        int until = output.getOut().length();
        console.tell();
        var printed = FIRST.matcher(output.getOut().substring(until));
        assertThat(printed.find()).as(output.getOut()).isTrue();
        String link = printed.group(1);

        var browser = new Browser(port);
        nobodyCanBeAskedYet(browser);
        var form = browser.get(link);
        assertThat(form.status()).isEqualTo(200);
        var empty = browser.post(link);
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.body()).contains("Kérjük, töltse ki.", "Ez a kód hibás", "túl rövid");

        String[] good = filledIn(form.body());
        assertThat(browser.post(link, good).location()).isEqualTo("/staff/sign-in");
        assertThat(browser.get("/hu/ask").status()).isEqualTo(200);
        assertThat(browser.get(link).status()).isEqualTo(404);
        assertThat(browser.post(link, good).status()).isEqualTo(404);

        browser.post("/staff/sign-in", "email", "elso@minta.example.org", "password", Staff.PASSWORD);
        assertThat(browser.post("/staff/sign-in/code", "code", Keys.nextCode(form.body()))
                        .location())
                .isEqualTo("/staff");
        bringAnotherOrganizationIn(browser);

        int before = output.getOut().length();
        console.tell();
        assertThat(output.getOut().substring(before))
                .as("there is somebody now")
                .doesNotContain("/staff/first/");
    }

    /** The links of eight nodes that find a new database at the same moment. */
    private Set<String> linksOfNodesThatStartTogether() throws Exception {
        sql.sql("delete from access.invitation").update();
        Callable<String> node = () -> joining.firstLink().orElseThrow();
        var links = new HashSet<String>();
        try (var nodes = Executors.newFixedThreadPool(8)) {
            for (var link : nodes.invokeAll(Collections.nCopies(8, node))) {
                links.add(link.get());
            }
        }
        return links;
    }

    private void bringAnotherOrganizationIn(Browser city) throws Exception {
        for (int tap = 0; tap < 2; tap++) {
            var added = city.post(
                    "/staff/organizations/sites",
                    "site",
                    "Minta Pont",
                    "address",
                    "Minta utca 1.",
                    "once",
                    "one tap, sent twice");
            assertThat(added.status()).isEqualTo(303);
        }
        assertThat(city.get("/staff/organizations").body().split("Minta utca 1"))
                .hasSize(2);
        assertThat(city.get("/staff/audit").body()).containsOnlyOnce("telephelyet vett fel");
        var brought = bringIn(city, "EXPERT", "masodik");
        assertThat(brought.status()).isEqualTo(303);
        String page = city.get("/staff/organizations").body();
        assertThat(page).contains("Minta Szakértők", "Minta Pont");
        var link = INVITED.matcher(page);
        assertThat(link.find()).isTrue();

        var other = new Browser(port);
        var form = other.get(link.group());
        assertThat(other.post(link.group(), "password", Staff.PASSWORD, "code", Keys.code(form.body()))
                        .location())
                .isEqualTo("/staff/sign-in");
        other.post("/staff/sign-in", "email", "masodik@minta.example.org", "password", Staff.PASSWORD);
        other.post("/staff/sign-in/code", "code", Keys.nextCode(form.body()));
        assertThat(other.get("/staff/accounts").body())
                .contains("Minta Második")
                .doesNotContain("Minta Első");
        assertThat(other.post("/staff/organizations", "organization", "x", "name", "x", "email", "x@x.example.org")
                        .status())
                .as("only the city brings organizations in")
                .isEqualTo(403);
        assertThat(city.get("/staff/organizations").body()).doesNotContain("/staff/invitation/");
        assertThat(bringIn(city, "CITY", "harmadik").status())
                .as("there is one city")
                .isEqualTo(403);
    }

    private static String[] filledIn(String form) {
        return new String[] {
            "organization",
            "Minta Főváros",
            "name",
            "Minta Első",
            "email",
            "Elso@Minta.example.org",
            "password",
            Staff.PASSWORD,
            "code",
            Keys.code(form)
        };
    }

    private static void nobodyCanBeAskedYet(Browser browser) throws Exception {
        assertThat(browser.get("/hu/ask").status()).isEqualTo(503);
        assertThat(browser.post("/hu/ask", "topic", "work", "message", "x").body())
                .contains("Az ügyfélpont még nem nyílt meg");
    }

    private static Browser.Answer bringIn(Browser city, String kind, String mailbox) throws Exception {
        return city.post(
                "/staff/organizations",
                "organization",
                "Minta Szakértők",
                "kind",
                kind,
                "name",
                "Minta Második",
                "email",
                mailbox + "@minta.example.org");
    }

    /** The key on the page of an invitation, and the codes that a device shows for it. */
    static final class Keys {
        private static final Pattern KEY = Pattern.compile("<code dir=\"ltr\">((?:[A-Z2-7]{4} ){7}[A-Z2-7]{4})</code>");

        private Keys() {}

        static String code(String page) {
            return Totp.codeAt(secret(page), java.time.Instant.now());
        }

        static String nextCode(String page) {
            return Totp.codeAt(secret(page), java.time.Instant.now().plusSeconds(30));
        }

        private static byte[] secret(String page) {
            var matcher = KEY.matcher(page);
            assertThat(matcher.find()).as(page).isTrue();
            byte[] bytes = new byte[20];
            int buffer = 0;
            int bits = 0;
            int at = 0;
            for (char c : matcher.group(1).replace(" ", "").toCharArray()) {
                buffer = buffer << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c);
                bits += 5;
                if (bits >= 8) {
                    bits -= 8;
                    bytes[at++] = (byte) (buffer >> bits);
                    buffer &= (1 << bits) - 1;
                }
            }
            return bytes;
        }
    }
}
