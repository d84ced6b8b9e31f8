package org.kapocs.desk.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Organizations;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.kapocs.testing.Statements;
import org.kapocs.testing.Wire;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** How often a page asks the database does not depend on how much stands on it. */
@HouseTest
class StatementsOfPagesTest {
    @Autowired
    MockMvc http;

    @Autowired
    Contacts contacts;

    @Autowired
    CaseCodes codes;

    @Autowired
    Organizations organizations;

    @Autowired
    Staff staff;

    @Test
    void a_full_worklist_asks_as_often_as_a_short_one() throws Exception {
        Who.Staff anna = officer();
        contacts.ask(Asked.question("egy"), Asked.key());
        int few = count(anna, get("/staff?view=OPEN"));
        for (int i = 0; i < 60; i++) {
            contacts.ask(Asked.question("még egy"), Asked.key());
        }
        // Most of them ask what other organizations have sent, which cases changed hands or are offered, what waits of
        // plans in which cases and of people's data, which cases are mine and what clients have done in them, who asks
        // to
        // use a program in my name, and which filters are saved.
        assertThat(count(anna, get("/staff?view=OPEN"))).isEqualTo(few).isLessThanOrEqualTo(13);
    }

    @Test
    void a_long_conversation_asks_as_often_as_a_short_one() throws Exception {
        Who.Staff anna = officer();
        Receipt receipt = contacts.ask(Asked.question("egy"), Asked.key());
        var holder = new Who.CodeHolder(receipt.contact());
        String staffs = "/staff/contacts/" + receipt.contact();
        count(anna, get(staffs));
        int few = count(anna, get(staffs));
        count(holder, get("/hu/my/file"));
        int fewOwn = count(holder, get("/hu/my/file"));
        for (int i = 0; i < 40; i++) {
            Standing.as(holder, () -> contacts.write(holder, Asked.key(), "hu", "még", List.of()));
        }
        count(anna, get(staffs));
        assertThat(count(anna, get(staffs))).isEqualTo(few).isLessThanOrEqualTo(8);
        assertThat(count(holder, get("/hu/my/file"))).isEqualTo(fewOwn).isLessThanOrEqualTo(16);
    }

    @Test
    void an_unknown_code_is_looked_up_just_as_a_wrong_pin_is() throws Exception {
        String code = contacts.ask(Asked.question("titok"), Asked.key()).code().plain();
        var wrong = Wire.of(() -> codes.signIn(code, "x"));
        var unknown = Wire.of(() -> codes.signIn("00000000", "x"));
        assertThat(unknown).isNotEmpty().isEqualTo(wrong);
    }

    private int count(Who who, MockHttpServletRequestBuilder request) throws Exception {
        var statements = Statements.of(() -> {
            var response = http.perform(request.with(Staff.as(who))).andReturn().getResponse();
            assertThat(response.getStatus()).isEqualTo(200);
            return response;
        });
        assertThat(statements).isNotEmpty();
        return statements.size();
    }

    private Who.Staff officer() {
        return staff.inCity(Role.DESK_OFFICER);
    }
}
