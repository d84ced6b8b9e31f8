package org.kapocs.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kapocs.launch.TestPostgres;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.privacy.Section;
import org.kapocs.testing.Browser;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** One form sent fifty times, twelve at the same moment, over HTTP: one effect, and everybody reads the same. */
@HouseTest
@Import(Asking.class)
class FiftyAtOnceTest {
    private static final Pattern SLIP = Pattern.compile("<dd dir=\"ltr\">[0-9A-Z -]+</dd>");
    private static final int TIMES = 50;
    private static final int AT_ONCE = 12;

    @Autowired
    Asking asking;

    @Autowired
    Staff staff;

    @Value("${spring.datasource.url}")
    String url;

    @LocalServerPort
    int port;

    @Test
    void opening_a_case_for_somebody_who_came_in_person_makes_one_case_and_one_contact() throws Exception {
        var desk = staff.browser(port, staff.inCity(Role.DESK_OFFICER));
        long cases = count("casework.case_file");
        long contacts = count("contact.contact");
        var slips = new HashSet<String>();
        var answers = fifty(
                desk,
                200,
                "/staff/cases/new",
                "once",
                key(),
                "given-0",
                "Minta Zsanett",
                "order-0",
                "SINGLE",
                "kind-0",
                "PSEUDONYM",
                "basis",
                "PUBLIC_TASK",
                "topic-0",
                "residence.renewal",
                "urgency-0",
                "SOON",
                "matter",
                "permit-renewal");
        answers.forEach(answer -> SLIP.matcher(answer.body()).results().forEach(found -> slips.add(found.group())));
        assertThat(slips).as("one code and one PIN").hasSize(2);
        assertThat(count("casework.case_file") - cases).isEqualTo(1);
        assertThat(count("contact.contact") - contacts).isEqualTo(1);
    }

    @Test
    void answering_a_newcomer_makes_one_message() throws Exception {
        var officer = staff.inCity(Role.DESK_OFFICER);
        var story = asking.story(officer);
        var desk = staff.browser(port, officer);
        String contact = "/staff/contacts/" + story.receipt().contact();
        String page = desk.get(contact).body();
        String version = page.replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
        long messages = count("contact.message");
        led(desk, contact + "/replies", "once", key(), "version", version, "text", "sentinel", "language", "ar");
        assertThat(count("contact.message") - messages).isEqualTo(1);
    }

    @Test
    void referring_makes_one_draft_sends_it_once_and_writes_one_letter() throws Exception {
        var officer = staff.inCity(Role.DESK_OFFICER);
        var story = asking.story(officer);
        asking.consent(story, Section.NAME);
        var desk = staff.browser(port, officer);
        long referrals = count("referral.referral");
        String draft = led(
                desk,
                "/staff/cases/" + story.caseFile() + "/referrals",
                "once",
                key(),
                "need",
                story.need().toString(),
                "service",
                story.service().toString());
        assertThat(count("referral.referral") - referrals).isEqualTo(1);
        desk.post(draft, "version", "1", "sections", "NAME", "asked", "words", "language", "hu");
        long letters = count("notification.letter");
        led(desk, draft + "/send", "version", "2", "sections", "NAME", "asked", "words", "language", "hu");
        assertThat(count("notification.letter") - letters).isEqualTo(1);
    }

    @Test
    void a_partner_who_accepts_with_a_message_accepts_once_and_says_it_once() throws Exception {
        UUID referral = asking.sent(asking.story(staff.inCity(Role.DESK_OFFICER)), Section.NAME);
        var partner = new Browser(port);
        partner.post("/en/referral/" + asking.token(referral));
        long steps = count("referral.step");
        long messages = count("referral.message");
        led(partner, "/en/referral/accept", "once", key(), "message", "sentinel-welcome", "in", "en");
        assertThat(count("referral.step") - steps).isEqualTo(1);
        assertThat(count("referral.message") - messages).isEqualTo(1);
    }

    /** The one place to which all are led. */
    private static String led(Browser browser, String path, String... fields) throws Exception {
        var places = fifty(browser, 303, path, fields).stream()
                .map(Browser.Answer::location)
                .distinct()
                .toList();
        assertThat(places).hasSize(1);
        return places.getFirst();
    }

    /** Who is told to come back comes back. */
    private static List<Browser.Answer> fifty(Browser browser, int status, String path, String... fields)
            throws Exception {
        Callable<Browser.Answer> one = () -> {
            var answer = browser.post(path, fields);
            for (int again = 0; answer.status() == 503 && again < 100; again++) {
                answer = browser.post(path, fields);
            }
            return answer;
        };
        var answers = new ArrayList<Browser.Answer>();
        try (var hands = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var done : hands.invokeAll(Collections.nCopies(TIMES, one))) {
                assertThat(done.get().status()).as(done.get().body()).isEqualTo(status);
                answers.add(done.get());
            }
        }
        assertThat(answers).hasSize(TIMES);
        return answers;
    }

    private long count(String table) throws SQLException {
        try (var connection = TestPostgres.administrator(url);
                var sql = connection.createStatement();
                var rows = sql.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
