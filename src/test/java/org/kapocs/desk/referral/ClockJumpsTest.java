package org.kapocs.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapocs.desk.referral.Asking.as;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.privacy.Section;
import org.kapocs.testing.Browser;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A clock that was wrong and is put right again, and days and hours that are longer or shorter than others. */
@HouseTest
@Import(Asking.class)
class ClockJumpsTest {
    private static final Pattern NUMBER = Pattern.compile("K-(\\d{4})-(\\d+)");

    @Autowired
    Asking asking;

    @Autowired
    Staff staff;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private Instant before = Instant.EPOCH;

    @BeforeEach
    void emptyTheBuckets() {
        clock.forward(Duration.ofHours(1));
        before = clock.instant();
    }

    @AfterEach
    void putItRight() {
        clock.set(before.plus(Duration.ofMinutes(20)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1H", "P1D"})
    void who_signs_in_while_the_clock_is_ahead_is_signed_out_when_it_is_put_right_and_can_come_again(Duration jump)
            throws Exception {
        var officer = staff.inCity(Role.DESK_OFFICER);
        clock.forward(jump);
        Browser ahead = staff.browser(port, officer);
        assertThat(ahead.get("/staff/cases").status()).isEqualTo(200);
        clock.set(before.plus(Duration.ofMinutes(1)));
        assertThat(ahead.get("/staff/cases").location())
                .as("a session of a time that has not come would last longer than any other")
                .startsWith("/staff/sign-in");
        Browser right = staff.browser(port, officer);
        assertThat(right.get("/staff/cases").status())
                .as("no code is used up for a day")
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1H", "P1D"})
    void wrong_tries_while_the_clock_is_ahead_lock_nobody_out_when_it_is_put_right(Duration jump) throws Exception {
        var story = asking.story(staff.inCity(Role.DESK_OFFICER));
        String code = story.receipt().code().shown();
        String pin = story.receipt().pin();
        clock.forward(jump);
        int last = 0;
        for (int i = 0; i < 30 && last != 429; i++) {
            last = new Browser(port).post("/en/my", "code", code, "pin", "x").status();
        }
        assertThat(last).isEqualTo(429);
        clock.set(before.plus(Duration.ofMinutes(16)));
        int waited = 0;
        while (new Browser(port).post("/en/my", "code", code, "pin", pin).status() != 303 && waited < 15) {
            clock.forward(Duration.ofMinutes(1));
            waited++;
        }
        assertThat(waited).as("minutes").isLessThan(15);
    }

    @Test
    void what_a_newcomer_or_a_partner_opened_while_the_clock_was_ahead_is_closed_when_it_is_put_right()
            throws Exception {
        var story = asking.story(staff.inCity(Role.DESK_OFFICER));
        UUID referral = asking.sent(story, Section.NAME);
        clock.forward(Duration.ofDays(1));
        var newcomer = new Browser(port);
        newcomer.post(
                "/en/my",
                "code",
                story.receipt().code().shown(),
                "pin",
                story.receipt().pin());
        var partner = new Browser(port);
        partner.post("/en/referral/" + asking.token(referral));
        assertThat(newcomer.get("/en/my/file").status()).isEqualTo(200);
        assertThat(partner.get("/en/referral").status()).isEqualTo(200);
        clock.set(before.plus(Duration.ofMinutes(1)));
        assertThat(newcomer.get("/en/my/file").status()).isEqualTo(303);
        assertThat(partner.get("/en/referral").status()).isNotEqualTo(200);
    }

    @Test
    void what_was_written_is_shown_in_the_order_in_which_it_was_written_whatever_the_clock_said() throws Exception {
        var story = asking.story(staff.inCity(Role.DESK_OFFICER));
        clock.forward(Duration.ofHours(1));
        write(story, "sentinel-first");
        clock.set(before.plus(Duration.ofMinutes(10)));
        write(story, "sentinel-second");
        clock.forward(Duration.ofMinutes(1));
        write(story, "sentinel-third");
        String file = in(story).get("/en/my/file").body();
        assertThat(List.of("sentinel-first", "sentinel-second", "sentinel-third"))
                .isSortedAccordingTo((one, other) -> Integer.compare(file.indexOf(one), file.indexOf(other)));
        assertThat(file).contains("sentinel-first", "sentinel-second", "sentinel-third");
    }

    private void write(Asking.Story story, String text) throws Exception {
        var answer = in(story).post("/en/my/file", "once", UUID.randomUUID().toString(), "text", text);
        assertThat(answer.status()).isEqualTo(303);
    }

    private Browser in(Asking.Story story) throws Exception {
        var browser = new Browser(port);
        browser.post(
                "/en/my",
                "code",
                story.receipt().code().shown(),
                "pin",
                story.receipt().pin());
        return browser;
    }

    @Test
    void the_number_of_a_case_tells_the_year_in_the_city_and_none_is_given_twice() {
        Instant newYear = Instant.parse("2033-12-31T23:00:00Z");
        clock.set(newYear.minusSeconds(1));
        int[] last = number();
        assertThat(last[0]).isEqualTo(2033);
        clock.set(newYear);
        assertThat(number()).containsExactly(2034, 1);
        clock.set(newYear.minus(Duration.ofHours(1)));
        assertThat(number()).as("put back").containsExactly(2033, last[1] + 1);
        clock.set(newYear.plus(Duration.ofDays(1)));
        assertThat(number()).containsExactly(2034, 2);
    }

    private int[] number() {
        var officer = staff.inCity(Role.DESK_OFFICER);
        UUID file = asking.story(officer).caseFile();
        var number = NUMBER.matcher(as(officer, () -> asking.cases.get(officer, file, Purpose.CASEWORK))
                .number());
        assertThat(number.matches()).isTrue();
        return new int[] {Integer.parseInt(number.group(1)), Integer.parseInt(number.group(2))};
    }

    /** Leap day, both ends of a year, and the seconds around both changes of the clock in Budapest. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2028-02-29T11:00:00Z",
                "2028-02-29T23:30:00Z",
                "2027-12-31T22:59:59Z",
                "2027-12-31T23:00:00Z",
                "2027-03-28T00:59:59Z",
                "2027-03-28T01:00:00Z",
                "2027-10-31T00:30:00Z",
                "2027-10-31T00:59:59Z",
                "2027-10-31T01:00:00Z",
                "2027-10-31T01:30:00Z"
            })
    void on_days_and_in_hours_that_are_not_like_others_everything_opens_and_a_visit_lasts_as_long(Instant moment)
            throws Exception {
        clock.set(moment.minus(Duration.ofMinutes(15)));
        var officer = staff.inCity(Role.DESK_OFFICER, Role.SUPERVISOR);
        var story = asking.story(officer);
        var desk = staff.browser(port, officer);
        var newcomer = in(story);
        clock.set(moment);
        String file = "/staff/cases/" + story.caseFile();
        for (String page :
                List.of("/staff", "/staff/cases", file, file + "/consents/new", "/staff/evidence", "/staff/audit")) {
            assertThat(desk.get(page).status()).as(page).isEqualTo(200);
        }
        for (String page : List.of("/en", "/en/services", "/en/topics/housing", "/en/my/file")) {
            assertThat(newcomer.get(page).status()).as(page).isEqualTo(200);
        }
        clock.forward(Duration.ofMinutes(29));
        assertThat(desk.get("/staff").status()).isEqualTo(200);
        clock.forward(Duration.ofMinutes(31));
        assertThat(desk.get("/staff").status()).isEqualTo(303);
    }

    @Test
    void fourteen_days_to_answer_are_fourteen_days_over_a_change_of_the_clock_too() {
        clock.set(Instant.parse("2027-03-20T09:00:00Z"));
        UUID id = asking.sent(asking.story(staff.inCity(Role.DESK_OFFICER)), Section.NAME);
        var partner = new Who.LinkHolder(id);
        assertThat(as(partner, () -> asking.referrals.open(partner)).referral().answerBy())
                .isEqualTo(Instant.parse("2027-04-03T09:00:00Z"));
    }
}
