package org.kapocs.shared.access.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.Browser;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
class SignInPagesTest {
    @Autowired
    Staff staff;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    @Test
    void staff_sign_in_with_password_and_code_and_are_led_to_where_they_wanted() throws Exception {
        Who.Staff officer = staff.with(Role.DESK_OFFICER);
        var browser = new Browser(port);
        assertThat(browser.get("/staff/me/sessions").location())
                .isEqualTo("/staff/sign-in?next=%2Fstaff%2Fme%2Fsessions");
        var half = browser.post(
                "/staff/sign-in",
                "email",
                Staff.emailOf(officer),
                "password",
                Staff.PASSWORD,
                "next",
                "/staff/me/sessions");
        assertThat(half.location()).isEqualTo("/staff/sign-in/code?next=%2Fstaff%2Fme%2Fsessions");
        assertThat(browser.get("/staff/me/sessions").status())
                .as("half-way is not in")
                .isEqualTo(303);
        assertThat(browser.post("/staff/sign-in/code", "code", staff.code(), "next", "/staff/me/sessions")
                        .location())
                .isEqualTo("/staff/me/sessions");
        assertThat(browser.get("/staff/me/sessions").body()).contains(officer.name());
    }
}
