package org.kapocs;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.kapocs.facts.directory.Imports;
import org.kapocs.launch.Database;
import org.kapocs.launch.Launch;
import org.kapocs.launch.TestPostgres;
import org.kapocs.shared.access.Organization;
import org.kapocs.shared.access.Organizations;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.notification.Letter;
import org.kapocs.shared.notification.Letters;
import org.kapocs.testing.Staff;
import org.kapocs.testing.TwoPorts;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two nodes that found an empty database and an empty key folder at the same moment, both with their jobs at work. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoNodesTest {
    private static final String ONE_TAP = "4c5b6a79-8d1e-4f20-a3b4-c5d6e7f80912";
    private static final Who.Machine HOUSE = new Who.Machine("test");

    @TempDir
    static Path folder;

    private final GreenMail post = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private final List<Launch> launched = new ArrayList<>();
    private final List<ConfigurableApplicationContext> nodes = new ArrayList<>();

    @BeforeAll
    void startBothAtOnce() throws Exception {
        post.start();
        Database database = TestPostgres.fresh("two_nodes");
        try (var both = Executors.newFixedThreadPool(2)) {
            var launches = IntStream.range(0, 2)
                    .mapToObj(n -> both.submit(() -> Launch.from(environment(database, n))))
                    .toList();
            for (var launch : launches) {
                launched.add(launch.get());
            }
            var houses = launched.stream()
                    .map(launch -> both.submit(() -> Houses.open(launch)))
                    .toList();
            for (var house : houses) {
                nodes.add(house.get());
            }
        }
        node(0).getBean(Organizations.class).found("Minta Főváros", Organization.Kind.CITY);
    }

    @AfterAll
    void stop() {
        nodes.forEach(ConfigurableApplicationContext::close);
        launched.forEach(Launch::close);
        post.stop();
    }

    private Map<String, String> environment(Database database, int n) {
        return Map.of(
                "KAPOCS_PORT", "0",
                "KAPOCS_DEMO", "false",
                "KAPOCS_DATA", folder.resolve("node" + n).toString(),
                "KAPOCS_KEYS", folder.resolve("keys").toString(),
                "KAPOCS_SMTP_URL", "smtp://localhost:" + post.getSmtp().getPort(),
                "KAPOCS_DB_URL", database.jdbcUrl(),
                "KAPOCS_DB_USER", database.appUser(),
                "KAPOCS_DB_PASSWORD", database.appPassword(),
                "KAPOCS_DB_OWNER_USER", database.ownerUser(),
                "KAPOCS_DB_OWNER_PASSWORD", database.ownerPassword());
    }

    private ConfigurableApplicationContext node(int n) {
        return nodes.get(n);
    }

    private int port(int n) {
        return node(n).getEnvironment().getRequiredProperty("server.port", Integer.class);
    }

    @Test
    void both_have_the_same_keys_though_both_found_none() throws Exception {
        assertThat(launched.get(0).keys().derived("test"))
                .isEqualTo(launched.get(1).keys().derived("test"));
        try (var keys = Files.list(folder.resolve("keys"))) {
            assertThat(keys.map(each -> each.getFileName().toString()))
                    .as("no draft is left behind")
                    .containsExactlyInAnyOrder("master", "sealing.1");
        }
    }

    @Test
    void who_signs_in_at_one_is_known_at_the_other_and_signed_out_at_both() throws Exception {
        var who = node(0).getBean(Staff.class).inCity(Role.DESK_OFFICER);
        var browser = new TwoPorts(port(0), port(1));
        browser.at(0).post("/staff/sign-in", "email", Staff.emailOf(who), "password", Staff.PASSWORD);
        String code = node(0).getBean(Staff.class).code();
        assertThat(browser.at(1).post("/staff/sign-in/code", "code", code).status())
                .isEqualTo(303);
        for (int request = 0; request < 6; request++) {
            assertThat(browser.at(request % 2).get("/staff/me/sessions").status())
                    .isEqualTo(200);
        }
        browser.at(1).post("/staff/sign-out");
        assertThat(browser.at(0).get("/staff/me/sessions").status()).isNotEqualTo(200);
    }

    @Test
    void a_letter_goes_once_though_both_postmen_are_out() {
        var transaction = new TransactionTemplate(node(0).getBean(PlatformTransactionManager.class));
        var language = node(0).getBean(Languages.class).of("hu").orElseThrow();
        var letters = node(0).getBean(Letters.class);
        int many = 40;
        for (int n = 0; n < many; n++) {
            var letter = new Letter(
                    "two-nodes" + n + "@minta.example.org",
                    language,
                    "notification.mailbox.title",
                    "notification.mailbox.lead",
                    Map.of(),
                    "two-nodes:" + n);
            Standing.as(HOUSE, () -> transaction.executeWithoutResult(_ -> letters.post(HOUSE, letter)));
        }
        assertThat(post.waitForIncomingEmail(60_000, many)).isTrue();
        post.waitForIncomingEmail(4_000, many + 1); // a round of both postmen
        assertThat(post.getReceivedMessages()).hasSize(many);
    }

    @Test
    void what_one_takes_over_the_other_finds() throws Exception {
        var bytes = """
                [{"id": "0d6e2c1a-3a55-4f0e-9d3a-5f3f2f9c1a77", "name": "Kétcsomópontos tanácsadás", "status": "active",
                  "organization": {"id": "6f0b5a0e-9d0a-4b6c-8c7f-0d9a4c1e2b33", "name": "Próba Minta Egyesület",
                    "description": "Próbához"}}]""".getBytes(StandardCharsets.UTF_8);
        var imports = node(1).getBean(Imports.class);
        Standing.as(HOUSE, () -> imports.now(HOUSE, "two.json", "hu", new ByteArrayInputStream(bytes)));
        var browser = new TwoPorts(port(0), port(1));
        for (int n = 0; n < 2; n++) {
            assertThat(browser.at(n)
                            .get("/hu/services?q=k%C3%A9tcsom%C3%B3pontos")
                            .body())
                    .as("node %d", n)
                    .contains("Kétcsomópontos tanácsadás");
        }
    }

    @Test
    void a_form_sent_to_both_at_once_has_one_effect() throws Exception {
        var before = asked();
        try (var both = Executors.newFixedThreadPool(8)) {
            var answers = IntStream.range(0, 8)
                    .mapToObj(n -> both.submit(() -> pressedUntilHeard(n % 2)))
                    .toList();
            for (var answer : answers) {
                assertThat(answer.get()).isLessThan(500);
            }
        }
        assertThat(asked() - before).isEqualTo(1);
    }

    /** On a busy machine a node may ask somebody to try again: who does presses the same button. */
    private int pressedUntilHeard(int node) throws Exception {
        int status = 503;
        for (int times = 0; status == 503 && times < 20; times++) {
            status = new TwoPorts(port(0), port(1))
                    .at(node)
                    .post("/hu/ask", "topic", "housing.rent", "message", "Két helyre", "once", ONE_TAP)
                    .status();
        }
        return status;
    }

    private long asked() throws Exception {
        var database = launched.getFirst().database();
        try (var connection = TestPostgres.administrator(database.jdbcUrl());
                var sql = connection.createStatement();
                var rows = sql.executeQuery("select count(*) from contact.contact")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
