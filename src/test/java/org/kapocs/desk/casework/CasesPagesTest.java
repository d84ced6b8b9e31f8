package org.kapocs.desk.casework;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.kapocs.desk.casework.Invented.contact;
import static org.kapocs.desk.casework.Invented.key;
import static org.kapocs.desk.casework.Invented.wish;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.contact.Contacts;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@HouseTest
class CasesPagesTest {
    @Autowired
    MockMvc http;

    @Autowired
    Staff staff;

    @Autowired
    Cases cases;

    @Autowired
    Contacts contacts;

    @Test
    void the_code_that_a_newcomer_shows_leads_to_the_contact_and_then_to_its_case() throws Exception {
        Who.Staff officer = staff.inCity(Role.DESK_OFFICER);
        UUID contact = contact(contacts);
        String code = Standing.as(officer, () -> contacts.get(officer, contact, Purpose.ANSWER))
                .contact()
                .code()
                .shown();
        search(officer, code).andExpect(redirectedUrl("/staff/contacts/" + contact));

        UUID id = Standing.as(officer, () -> cases.open(officer, wish("Dara", contact), key()));
        search(officer, code.toLowerCase(java.util.Locale.ROOT)).andExpect(redirectedUrl("/staff/cases/" + id));
    }

    @Test
    void another_organization_finds_neither_the_code_nor_the_name_nor_the_number() throws Exception {
        Who.Staff officer = staff.inCity(Role.DESK_OFFICER);
        Who.Staff stranger = staff.with(Role.DESK_OFFICER);
        UUID contact = contact(contacts);
        UUID id = Standing.as(officer, () -> cases.open(officer, wish("Rejtett Minta", contact), key()));
        Case file = Standing.as(officer, () -> cases.get(officer, id, Purpose.CASEWORK));
        String code = Standing.as(officer, () -> contacts.get(officer, contact, Purpose.ANSWER))
                .contact()
                .code()
                .shown();

        for (String words : new String[] {code, "Rejtett", file.number()}) {
            search(stranger, words)
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString(id.toString()))));
            search(officer, words);
        }
    }

    @Test
    void what_is_looked_for_is_shown_as_text_and_finds_by_the_beginning_of_a_name() throws Exception {
        Who.Staff officer = staff.with(Role.SUPERVISOR);
        search(officer, "<b>x</b>").andExpect(content().string(containsString("&lt;b&gt;x&lt;/b&gt;")));
        Who.Staff desk = staff.in(officer.organization(), Role.DESK_OFFICER);
        UUID id = Standing.as(desk, () -> cases.open(desk, wish("Őszike Minta", null), key()));
        search(officer, "oszi")
                .andExpect(content().string(allOf(containsString(id.toString()), containsString(desk.name()))));
    }

    private ResultActions search(Who.Staff who, String words) throws Exception {
        return http.perform(get("/staff/cases").param("q", words).with(Staff.as(who)));
    }
}
