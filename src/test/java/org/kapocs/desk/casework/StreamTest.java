package org.kapocs.desk.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapocs.desk.casework.Invented.contact;
import static org.kapocs.desk.casework.Invented.key;
import static org.kapocs.desk.casework.Invented.wish;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.contact.Contacts;
import org.kapocs.desk.task.Tasks;
import org.kapocs.desk.task.Wish;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** While all of this happens the clock stands still. */
@HouseTest
class StreamTest {
    @Autowired
    MockMvc http;

    @Autowired
    Staff staff;

    @Autowired
    Cases cases;

    @Autowired
    Contacts contacts;

    @Autowired
    Tasks tasks;

    @Autowired
    TestClock clock;

    @Test
    void what_happened_at_the_same_moment_stands_newest_first_too() throws Exception {
        Who.Staff officer = staff.inCity(Role.DESK_OFFICER);
        UUID id = Standing.as(officer, () -> {
            UUID file = cases.open(officer, wish("Dara", contact(contacts)), key());
            cases.note(officer, file, "Minta one", key());
            cases.note(officer, file, "Minta two", key());
            UUID first = tasks.make(officer, file, task(officer, "Minta three"), key());
            tasks.make(officer, file, task(officer, "Minta four"), key());
            tasks.finish(officer, first, 1);
            return file;
        });
        String page = http.perform(get("/staff/cases/" + id).with(Staff.as(officer)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page.substring(page.indexOf("id=\"story\"")))
                .containsSubsequence(
                        "Minta four",
                        "Feladat elvégezve",
                        "Minta three",
                        "Új feladat",
                        "Minta three",
                        "Minta two",
                        "Minta one",
                        "Iskolai beiratkozás",
                        "Általános iskola",
                        "Ügy megnyitva",
                        "Üzenet az ügyféltől");
    }

    private Wish task(Who.Staff owner, String title) {
        return new Wish(title, "", owner.account(), LocalDate.now(clock).plusDays(3), null);
    }
}
