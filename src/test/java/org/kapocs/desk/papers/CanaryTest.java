package org.kapocs.desk.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.contact.Contacts;
import org.kapocs.desk.contact.NewContact;
import org.kapocs.desk.contact.Reach;
import org.kapocs.facts.need.Urgency;
import org.kapocs.launch.TestPostgres;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.Browser;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Plants a number and a day that nobody else has, lives with them, and looks for them everywhere. */
@HouseTest
class CanaryTest {
    private static final String NUMBER = "KNR" + (UUID.randomUUID().getMostSignificantBits() >>> 16);
    private static final String WRONG = "WRG" + (UUID.randomUUID().getMostSignificantBits() >>> 16);
    private static final String DAY = "2093-07-19";
    private static final String OPEN = "OPN" + (UUID.randomUUID().getMostSignificantBits() >>> 16);
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
    private static final Pattern ASSET = Pattern.compile("/static/.*|/../topics.*|.*/sign-out.*");
    private static final int PAGES = 30;

    @Autowired
    Staff staff;

    @Autowired
    Cases cases;

    @Autowired
    Contacts contacts;

    @Value("${spring.datasource.url}")
    String url;

    @Value("${kapocs.data}")
    Path data;

    @LocalServerPort
    int port;

    private final Set<String> told = new LinkedHashSet<>();

    @Test
    void what_is_sealed_is_found_in_no_page_address_log_or_file_and_what_is_not_is_found() throws Exception {
        try (var logs = new Traces(NUMBER, WRONG, DAY, OPEN)) {
            var asked = new NewContact("residence.renewal", Urgency.SOON, "en", null, null, null, Reach.NONE, "Hello");
            var receipt = contacts.ask(asked, UUID.randomUUID().toString());
            Who.Staff officer = staff.inCity(Role.DESK_OFFICER);
            String file = "/staff/cases/" + Permit.open(cases, officer, receipt.contact());
            var desk = staff.browser(port, officer);
            plant(desk, file);
            mistakes(desk, file);
            walk(desk, file, file + "/papers", "/staff", "/staff/papers/find");
            walk(staff.browser(port, staff.inCity(Role.SUPERVISOR)), "/staff/audit", "/staff/cases?view=open");
            walk(staff.browser(port, staff.inCity(Role.ADMINISTRATOR)), "/staff/accounts", "/staff/jobs");
            var newcomer = new Browser(port);
            newcomer.post("/en/my", "code", receipt.code().shown(), "pin", receipt.pin());
            assertThat(newcomer.get("/en/my/file").body()).contains("An identity document");
            walk(
                    newcomer,
                    "/en/my/file",
                    "/en",
                    "/api/hsds",
                    "/api/hsds/services",
                    "/api/nothing",
                    "/actuator",
                    "/actuator/health",
                    "/actuator/metrics",
                    "/actuator/env");
            assertThat(told).as("addresses whose answer told what is sealed").isEmpty();
            assertThat(logs.logged()).as("heard in the log").isEmpty();

            LoggerFactory.getLogger("org.springframework.test").debug("heard: {}", OPEN);
            assertThat(logs.logged()).as("this test has ears").hasSize(1);
        }
        assertThat(files()).as("files of the database that tell what is sealed").isEmpty();
        assertThat(Traces.in(cluster().resolve("base"), OPEN))
                .as("this test has eyes")
                .isNotEmpty();
        assertThat(Traces.in(data, NUMBER, WRONG, DAY)).isEmpty();
        assertThat(Files.readString(cluster().resolveSibling("postgres.log"))).doesNotContain(NUMBER, WRONG, DAY, OPEN);
    }

    private void plant(Browser desk, String file) throws Exception {
        String document = file + "/papers/document";
        assertThat(desk.post(
                                document,
                                "reason",
                                Permit.REASON,
                                "kind",
                                "PASSPORT",
                                "number",
                                NUMBER,
                                "country",
                                "UA",
                                "until",
                                DAY,
                                "once",
                                key())
                        .status())
                .isEqualTo(303);
        assertThat(desk.post(
                                file + "/papers/status",
                                "reason",
                                Permit.REASON,
                                "status",
                                "TOLERATED",
                                "until",
                                DAY,
                                "once",
                                key())
                        .status())
                .isEqualTo(303);
        assertThat(desk.post(file + "/note", "text", OPEN, "once", key()).status())
                .isEqualTo(303);
        String closed = desk.get(file + "/papers").body();
        assertThat(desk.post(first(closed, "action=\"([^\"]*shown/document)"), "purpose", "PAPERS_CHECK")
                        .body())
                .as("it is really there")
                .contains(NUMBER);
        assertThat(desk.post("/staff/papers/find", "kind", "PASSPORT", "country", "UA", "number", NUMBER)
                        .body())
                .contains(file);
    }

    /** Each way in which a request with the number in it can fail. */
    private void mistakes(Browser desk, String file) throws Exception {
        String nobody = "/staff/cases/" + UUID.randomUUID();
        String document = "/papers/document";
        String[] whole = {
            "reason", Permit.REASON, "kind", "PASSPORT", "number", WRONG, "country", "UA", "until", DAY, "once", key()
        };
        assertThat(desk.post(file + document, "reason", "", "kind", "PASSPORT", "number", WRONG, "country", "UA")
                        .status())
                .as("at whose field it stays typed")
                .isEqualTo(400);
        told("404", desk.post(nobody + document, whole), 404);
        told("kind", desk.post("/staff/papers/find", "kind", WRONG, "country", WRONG, "number", WRONG), 400);
        told("signed out", new Browser(port).post(file + document, whole), 303);
        told("no such page", desk.post(file + "/papers/" + UUID.randomUUID() + "/correction/document", whole), 400);
        told(
                "second status",
                desk.post(
                        file + "/papers/status",
                        "reason",
                        Permit.REASON,
                        "status",
                        "VISA",
                        "until",
                        DAY,
                        "once",
                        key()),
                409);
        told(
                "another site",
                desk.send(java.net.http.HttpRequest.newBuilder(desk.at(file + document))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Sec-Fetch-Site", "cross-site")
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofString("number=" + WRONG))),
                403);
        told("too large", desk.post(file + document, "number", WRONG.repeat(40_000)), 413);
        brokenPlaces(desk, file, whole);
    }

    private void brokenPlaces(Browser desk, String file, String[] whole) throws Exception {
        try (var connection = TestPostgres.administrator(url);
                var sql = connection.createStatement()) {
            sql.execute("create table papers.kept as select id, content from papers.paper");
            sql.execute("update papers.paper set content = set_byte(content, 20, (get_byte(content, 20) + 1) % 256)");
            told("damaged", desk.get(file + "/papers"), 500);
            sql.execute("update papers.paper p set content = k.content from papers.kept k where k.id = p.id");
            sql.execute("drop table papers.kept");
            sql.execute("alter table papers.paper rename to away");
            told(
                    "the table is gone",
                    desk.post("/staff/papers/find", "kind", "PASSPORT", "country", "UA", "number", WRONG),
                    500);
            told("nowhere to put it", desk.post(file + "/papers/document", whole), 500);
            sql.execute("alter table papers.away rename to paper");
        }
    }

    private void walk(Browser browser, String... seeds) throws Exception {
        var seen = new LinkedHashSet<>(List.of(seeds));
        var waiting = new ArrayDeque<>(seen);
        while (!waiting.isEmpty() && seen.size() <= PAGES) {
            String path = waiting.poll();
            var answer = browser.get(path);
            told(path, answer, answer.status());
            var links = LINK.matcher(answer.body());
            while (links.find()) {
                String link = links.group(1).replace("&amp;", "&");
                if (!ASSET.matcher(link).matches() && seen.add(link)) {
                    waiting.add(link);
                }
            }
        }
        assertThat(seen).hasSizeGreaterThan(seeds.length);
    }

    private void told(String where, Browser.Answer answer, int status) {
        assertThat(answer.status()).as(where).isEqualTo(status);
        String all = answer.body() + answer.whole().headers().map() + where;
        if (all.contains(NUMBER) || all.contains(WRONG) || all.contains(DAY) || all.contains("July 19, 2093")) {
            told.add(where);
        }
    }

    /** All that PostgreSQL has on its disk of this database, after everything was written down. */
    private Set<String> files() throws SQLException, java.io.IOException {
        try (var connection = TestPostgres.administrator(url);
                var sql = connection.createStatement()) {
            sql.execute("checkpoint");
        }
        return Traces.in(cluster(), NUMBER, WRONG, DAY);
    }

    private static Path cluster() {
        return TestPostgres.keys().resolveSibling("postgres");
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static String first(String html, String pattern) {
        var found = Pattern.compile(pattern).matcher(html);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }
}
