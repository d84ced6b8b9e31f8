package org.kapocs.desk.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Nobody finds out too late that a request can only be refused, because too few are left to approve it. */
@HouseTest
class WhoIsLeftTest {
    private static final String REGISTER = "/staff/disclosures";
    private static final String ONLY_REFUSED = "can only be refused";

    @Autowired
    MockMvc http;

    @Autowired
    Staff staff;

    @Autowired
    Disclosures disclosures;

    @Autowired
    Decisions decisions;

    private Who.Staff clerk = new Who.Staff(UUID.randomUUID(), "", UUID.randomUUID(), Set.of(), Set.of());
    private Who.Staff one = clerk;
    private Who.Staff other = clerk;

    @BeforeEach
    void an_organization_in_which_two_decide() {
        clerk = staff.with(Role.DESK_OFFICER);
        one = staff.in(clerk.organization(), Role.SUPERVISOR);
        other = staff.in(clerk.organization(), Role.SUPERVISOR);
    }

    @Test
    void only_who_does_not_decide_is_told_that_they_need_not() throws Exception {
        assertThat(page(clerk, REGISTER)).contains("We answer in writing", "You cannot decide on it");
        assertThat(page(one, REGISTER)).contains("We answer in writing").doesNotContain("You cannot decide");
    }

    @Test
    void before_it_is_recorded_its_form_names_who_could_approve_it() throws Exception {
        assertThat(page(clerk, REGISTER + "/new"))
                .contains(one.name() + " and " + other.name())
                .doesNotContain(ONLY_REFUSED);
        assertThat(page(one, REGISTER + "/new"))
                .contains(
                        "<bdi>" + other.name() + "</bdi>", ONLY_REFUSED, "let somebody record it who does not decide");
    }

    @Test
    void a_request_that_too_few_are_left_to_approve_says_so_until_somebody_may() throws Exception {
        String request = recordedBy(one);
        assertThat(page(clerk, REGISTER + "?view=all")).doesNotContain(request);
        assertThat(page(other, request)).contains("<bdi>" + other.name() + "</bdi>", ONLY_REFUSED);
        Who.Staff third = staff.in(clerk.organization(), Role.DATA_PROTECTION_OFFICER);
        assertThat(page(other, request))
                .contains(other.name() + " and " + third.name())
                .doesNotContain(ONLY_REFUSED);
    }

    @Test
    void after_one_approval_one_more_is_enough() throws Exception {
        String request = recordedBy(clerk);
        var extent = new Extent(true, List.of(Field.NAME), "A név");
        Standing.as(one, () -> decisions.propose(one, id(request), 1, extent, "Be. 261. §"));
        assertThat(page(other, request))
                .contains("One approval of two", "<bdi>" + other.name() + "</bdi>")
                .doesNotContain(ONLY_REFUSED, "<bdi>" + one.name() + " and");
    }

    private String recordedBy(Who.Staff who) {
        return REGISTER + "/" + Standing.as(who, () -> disclosures.record(who, Letters.about(""), null, Letters.key()));
    }

    private static UUID id(String request) {
        return UUID.fromString(request.substring(REGISTER.length() + 1));
    }

    private String page(Who who, String path) throws Exception {
        return http.perform(get(path).header("Accept-Language", "en").with(Staff.as(who)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
