package org.kapocs.desk.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.casework.NewCase;
import org.kapocs.desk.casework.NewNeed;
import org.kapocs.facts.client.Name;
import org.kapocs.facts.client.Person;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.privacy.LegalBasis;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Whoever works on a case sees that nothing of its client may be erased for now, and why. */
class HoldOnCaseTest extends Deciding {
    private static final String WHY = "Per folyik a kaucióról.";

    @Autowired
    Cases cases;

    @Autowired
    MockMvc http;

    private UUID open() {
        var person = new Person(List.of(Name.pseudonym("Minta Dara")), null, List.of(), List.of(), null);
        var need = new NewNeed("housing.rent", Urgency.SOON, "");
        var wish = new NewCase(null, null, person, LegalBasis.PUBLIC_TASK, List.of(need), List.of(), "");
        return as(officer, () -> cases.open(officer, wish, key()));
    }

    private UUID client(UUID file) {
        return as(officer, () -> cases.get(officer, file, Purpose.CASEWORK)).client();
    }

    private String page(UUID file) throws Exception {
        return http.perform(MockMvcRequestBuilders.get("/staff/cases/" + file).with(Staff.as(officer)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void a_hold_stands_on_the_page_of_every_case_of_the_same_person_until_it_ends() throws Exception {
        UUID file = open();
        UUID joined = open();
        UUID another = open();
        client.execute("insert into client.joined (client, keeper, organization, keeper_was, keeper_version, joined_at,"
                + " joined_by) values ('" + client(joined) + "', '" + client(file) + "', '" + officer.organization()
                + "', '{}', 1, now(), '" + officer.account() + "')");
        assertThat(page(file)).doesNotContain(WHY);
        UUID hold = as(
                supervisor,
                () -> holds.set(supervisor, file, WHY, LocalDate.now(clock).plusDays(30), key()));
        assertThat(page(file)).contains(WHY);
        assertThat(page(joined)).contains(WHY);
        assertThat(page(another)).doesNotContain(WHY);
        Standing.as(supervisor, () -> holds.end(supervisor, file, hold));
        assertThat(page(file)).doesNotContain(WHY);
    }
}
