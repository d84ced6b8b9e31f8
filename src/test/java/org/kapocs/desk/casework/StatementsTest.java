package org.kapocs.desk.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapocs.desk.casework.Invented.contact;
import static org.kapocs.desk.casework.Invented.key;
import static org.kapocs.desk.casework.Invented.wish;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.contact.Contacts;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.kapocs.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@HouseTest
class StatementsTest {
    @Autowired
    MockMvc http;

    @Autowired
    Staff staff;

    @Autowired
    Cases cases;

    @Autowired
    Contacts contacts;

    @Test
    void the_page_of_a_case_does_not_ask_more_when_more_has_happened() throws Exception {
        Who.Staff officer = staff.inCity(Role.DESK_OFFICER);
        UUID id = open(officer, contact(contacts));
        statements(officer, "/staff/cases/" + id);
        int few = statements(officer, "/staff/cases/" + id);
        for (String topic :
                List.of("housing.rent", "work.find", "language.course", "health.doctor", "family.nursery")) {
            Standing.as(officer, () -> cases.note(officer, id, "Feljegyzés", key()));
            Standing.as(officer, () -> cases.addNeed(officer, id, new NewNeed(topic, Urgency.CAN_WAIT, ""), key()));
        }
        int many = statements(officer, "/staff/cases/" + id);

        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(23);
    }

    @Test
    void the_list_of_cases_does_not_ask_more_when_it_is_longer() throws Exception {
        Who.Staff officer = staff.inCity(Role.DESK_OFFICER);
        open(officer, null);
        int one = statements(officer, "/staff/cases");
        for (int n = 0; n < 20; n++) {
            open(officer, null);
        }
        int many = statements(officer, "/staff/cases");

        // Three of them ask where the plan is to be looked at again, what is offered, and which filters are saved.
        assertThat(many).isEqualTo(one).isLessThanOrEqualTo(12);
    }

    private UUID open(Who.Staff officer, @org.jspecify.annotations.Nullable UUID contact) {
        return Standing.as(officer, () -> cases.open(officer, wish("Dara", contact), key()));
    }

    private int statements(Who.Staff officer, String path) throws Exception {
        return Statements.of(
                        () -> http.perform(get(path).with(Staff.as(officer))).andExpect(status().isOk()))
                .size();
    }
}
