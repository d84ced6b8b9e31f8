package org.kapocs.shared.job;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The page on which an administrator decides about work that met trouble. */
@HouseTest
class JobPagesTest {
    @Autowired
    MockMvc web;

    @Autowired
    Troubles troubles;

    @Autowired
    Staff staff;

    private Who.Staff administrator() {
        return staff.inCity(Role.ADMINISTRATOR);
    }

    private UUID trouble(Who.Staff who) {
        troubles.each("unanswered", List.of(UUID.randomUUID()), _ -> {
            throw new IllegalStateException("sentinel of somebody");
        });
        return Standing.as(who, () -> troubles.open(who)).stream()
                .filter(each -> each.kindKey().equals("job.kind.unanswered"))
                .toList()
                .getLast()
                .id();
    }

    @Test
    void it_says_what_since_when_how_often_and_why_in_plain_words_and_nothing_of_anybody() throws Exception {
        Who.Staff who = administrator();
        UUID id = trouble(who);
        web.perform(get("/staff/jobs").header("Accept-Language", "hu").with(Staff.as(who)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Megválaszolatlan továbbirányítás lezárása"),
                                containsString("Hiba magában a Kapocsban."),
                                containsString("/staff/jobs/" + id + "/retry"),
                                containsString("/staff/jobs/" + id + "/drop"),
                                not(containsString("sentinel")))));
    }

    @Test
    void it_is_dropped_with_a_reason_that_is_chosen_and_no_other() throws Exception {
        Who.Staff who = administrator();
        UUID id = trouble(who);
        web.perform(post("/staff/jobs/" + id + "/drop").with(Staff.as(who))).andExpect(status().isBadRequest());
        web.perform(post("/staff/jobs/" + id + "/drop").param("why", "BECAUSE").with(Staff.as(who)))
                .andExpect(status().isBadRequest());
        web.perform(post("/staff/jobs/" + id + "/drop").param("why", "OUTDATED").with(Staff.as(who)))
                .andExpect(status().isSeeOther());
        web.perform(post("/staff/jobs/" + id + "/retry").with(Staff.as(who))).andExpect(status().isConflict());
    }

    @Test
    void it_is_retried_by_an_administrator_and_by_nobody_else() throws Exception {
        Who.Staff who = administrator();
        UUID id = trouble(who);
        web.perform(post("/staff/jobs/" + id + "/retry").with(Staff.as(staff.inCity(Role.SUPERVISOR))))
                .andExpect(status().isForbidden());
        web.perform(post("/staff/jobs/" + id + "/retry").with(Staff.as(who))).andExpect(status().isSeeOther());
    }
}
