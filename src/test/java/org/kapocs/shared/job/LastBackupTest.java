package org.kapocs.shared.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.web.servlet.MockMvc;

/** Whoever looks after the city sees how its last backup ended. */
@HouseTest
class LastBackupTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T02:10:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-24T03:20:00Z");

    @Autowired
    MockMvc web;

    @Autowired
    Staff staff;

    @Autowired
    Environment settings;

    @Test
    void nothing_is_said_of_backups_where_none_was_made() throws Exception {
        sees(staff.inCity(Role.ADMINISTRATOR), not(containsString("Last backup")));
    }

    @Test
    void the_last_one_is_shown_and_after_a_failure_the_last_that_worked_too() throws Exception {
        Who.Staff who = staff.inCity(Role.ADMINISTRATOR);
        note(MONDAY, false);
        sees(who, allOf(containsString("failed"), containsString("None yet")));
        note(MONDAY, true);
        sees(who, allOf(containsString("worked"), containsString("3:10"), not(containsString("failed"))));
        note(TUESDAY, false);
        sees(who, allOf(containsString("failed"), containsString("4:20"), containsString("3:10")));
    }

    @Test
    void it_is_shown_to_nobody_who_looks_after_another_organization() throws Exception {
        note(MONDAY, true);
        sees(staff.with(Role.ADMINISTRATOR), not(containsString("Last backup")));
    }

    private void sees(Who.Staff who, Matcher<String> what) throws Exception {
        web.perform(get("/staff/jobs").header("Accept-Language", "en").with(Staff.as(who)))
                .andExpect(content().string(what));
    }

    private void note(Instant ended, boolean worked) throws SQLException {
        try (var owner = owner()) {
            assertThat(LastBackup.note(owner, ended, worked)).isTrue();
        }
    }

    @AfterEach
    void forget() throws SQLException {
        try (var owner = owner();
                var sql = owner.createStatement()) {
            sql.execute("delete from job.backup");
        }
    }

    private java.sql.Connection owner() throws SQLException {
        return DriverManager.getConnection(
                settings.getRequiredProperty("spring.flyway.url"),
                settings.getRequiredProperty("spring.flyway.user"),
                settings.getRequiredProperty("spring.flyway.password"));
    }
}
