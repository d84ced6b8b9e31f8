package org.kapocs.desk.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kapocs.desk.task.Doer;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.OnTheFirstDay;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Who goes on ticking. On Monday 16 November 2026. */
@HouseTest
@ExtendWith(OnTheFirstDay.class)
class TickRateTest extends Agreed {
    @Autowired
    MockMvc http;

    @Test
    void who_ticks_and_takes_back_without_end_has_to_wait_and_adds_one_line() throws Exception {
        UUID theirs = step(Doer.CLIENT, "Szobát nézni", "");
        assertThat(pressed("/ar/my/file/steps/" + theirs, "done")).isEqualTo(60);
        var page = http.perform(get("/staff/cases/" + file).with(Staff.as(officer)))
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(page).containsOnlyOnce("visszavonta: mégsem kész");
    }

    @Test
    void who_starts_and_ends_reminders_without_end_has_to_wait() throws Exception {
        assertThat(pressed("/ar/my/file/reminders", "wanted")).isEqualTo(10);
    }

    /** How often it was taken. */
    private int pressed(String address, String field) throws Exception {
        for (int times = 0; times < 100; times++) {
            var press = post(address).param(field, Boolean.toString(times % 2 == 0));
            if (http.perform(press.with(Staff.as(newcomer)))
                            .andReturn()
                            .getResponse()
                            .getStatus()
                    != 303) {
                return times;
            }
        }
        return 100;
    }
}
