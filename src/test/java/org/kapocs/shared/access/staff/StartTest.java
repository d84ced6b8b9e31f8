package org.kapocs.shared.access.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kapocs.shared.access.Role;
import org.kapocs.testing.Browser;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
class StartTest {
    @Autowired
    Staff staff;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    @BeforeEach
    void what_others_tried_is_forgotten() {
        clock.forward(java.time.Duration.ofHours(1));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whoever_signs_in_begins_at_a_page_of_their_work(Role role) throws Exception {
        Browser browser = staff.browser(port, staff.with(role));
        var start = browser.get("/staff");
        if (start.status() == 303) {
            assertThat(start.location())
                    .isEqualTo(
                            switch (role) {
                                case ADMINISTRATOR -> "/staff/accounts";
                                case DATA_PROTECTION_OFFICER -> "/staff/disclosures";
                                default -> "/staff/directory";
                            });
            start = browser.get(start.location());
        }
        assertThat(start.status()).isEqualTo(200);
    }

    @Test
    void staff_are_told_in_their_own_words_what_they_cannot_open() throws Exception {
        Browser editor = staff.browser(port, staff.with(Role.EDITOR));
        var refused = editor.get("/staff/accounts");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("Az Ön szerepköre ezt nem engedi");
        var missing = editor.get("/staff/nowhere");
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.body()).contains("nem Önnek szól").doesNotContain("írjon nekünk");
    }
}
