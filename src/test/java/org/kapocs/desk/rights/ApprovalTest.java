package org.kapocs.desk.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.casework.Case;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** What the second person sees before they approve, and that nothing else is erased than what they saw. */
class ApprovalTest extends Deciding {
    @Autowired
    Ahead ahead;

    @Autowired
    MockMvc http;

    @Test
    void who_approves_sees_how_it_was_asked_and_what_would_go() throws Exception {
        var newcomer = new Who.CodeHolder(client.id("c1"));
        UUID request = as(
                newcomer,
                () -> requests.ask(newcomer, new Wish(Kind.ERASURE, Way.OWN_FILE, Shown.CODE, null, ""), key()));
        UUID hold = as(supervisor, () -> holds.set(supervisor, client.id("c6"), "per", LocalDate.now(clock), key()));
        Standing.as(supervisor, () -> holds.end(supervisor, client.id("c6"), hold));
        client.execute("update contact.contact set reach_changed_at = now() where id = '" + client.id("c1") + "'");
        UUID erasure = as(supervisor, () -> erasures.propose(supervisor, request, 1));
        Weighed weighed = as(guardian, () -> erasures.weighed(guardian, erasures.get(guardian, erasure)));
        assertThat(java.util.Objects.requireNonNull(weighed.request()).shown()).isEqualTo(Shown.CODE);
        assertThat(weighed.reachChanged()).isNotNull();
        assertThat(weighed.released()).isEqualTo(1);
        assertThat(weighed.records()).isEqualTo(2);
        assertThat(weighed.cases()).isEqualTo(1);
        assertThat(weighed.contacts()).isEqualTo(1);
    }

    @Test
    void whoever_was_joined_to_them_after_it_was_approved_is_not_erased_with_them() throws Exception {
        UUID erasure = approved();
        UUID another = UUID.randomUUID();
        client.execute("set session_replication_role = replica");
        client.execute("insert into client.client (id, organization, version, registered_at, changed_at) values ('"
                + another + "', '" + officer.organization() + "', 1, now(), now());"
                + "insert into client.joined (client, keeper, organization, keeper_was, keeper_version, joined_at,"
                + " joined_by) values ('" + another + "', '" + client.id("c5") + "', '" + officer.organization()
                + "', '{}', 1, now(), '" + officer.account() + "')");
        client.execute("set session_replication_role = origin");
        afterTheWait();
        assertThat(get(erasure).stage()).isEqualTo(Stage.DROPPED);
        assertThat(client.spoken()).isNotEmpty();
    }

    @Test
    void it_is_not_begun_when_one_of_the_two_may_not_decide_any_more() throws Exception {
        UUID erasure = approved();
        client.execute("update access.account set roles = '{DESK_OFFICER}' where id = '" + supervisor.account() + "'");
        afterTheWait();
        assertThat(get(erasure).stage()).isEqualTo(Stage.DROPPED);
        assertThat(client.spoken()).isNotEmpty();
    }

    @Test
    void who_asked_for_a_copy_too_gets_it_before_they_are_erased_unless_they_want_none() {
        asked(Kind.COPY);
        UUID erasure = proposed();
        assertThat(as(guardian, () -> erasures.weighed(guardian, get(erasure))).copyDue())
                .isNotNull();
        assertThatThrownBy(() -> Standing.as(guardian, () -> erasures.approve(guardian, erasure, 1, false)))
                .isInstanceOf(Problem.Conflict.class)
                .hasMessage("rights.error.copy");
        Standing.as(guardian, () -> erasures.approve(guardian, erasure, 1, true));
        assertThat(get(erasure).stage()).isEqualTo(Stage.APPROVED);
    }

    @Test
    void before_somebody_agrees_they_are_told_what_is_to_be_done_first_and_where() throws Exception {
        UUID copy = asked(Kind.COPY);
        UUID request = asked(Kind.ERASURE);
        client.execute(
                "update casework.case_file set state = 'OPEN', closed_at = null, close_reason = null where id = '"
                        + client.id("c6") + "'");
        Ahead.Seen seen = as(supervisor, () -> ahead.of(supervisor, requests.get(supervisor, request)));
        assertThat(seen.free()).isFalse();
        assertThat(seen.open()).extracting(Case::id).containsExactly(client.id("c6"));
        assertThat(java.util.Objects.requireNonNull(seen.copy()).id()).isEqualTo(copy);
        page(supervisor, MockMvcRequestBuilders.get("/staff/rights/requests/" + request))
                .andExpect(content().string(containsString("/staff/cases/" + client.id("c6"))))
                .andExpect(content().string(containsString("/staff/rights/requests/" + copy)))
                .andExpect(content().string(not(containsString("requests/" + request + "/erasure"))));
        page(
                        supervisor,
                        post("/staff/rights/requests/" + request + "/erasure")
                                .param("version", "1")
                                .header("Sec-Fetch-Site", "same-origin"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("/staff/cases/" + client.id("c6"))));
    }

    @Test
    void the_second_person_is_led_from_the_request_to_the_erasure_that_is_going_on() throws Exception {
        UUID request = asked(Kind.ERASURE);
        UUID erasure = as(supervisor, () -> erasures.propose(supervisor, request, 1));
        Who.Staff another = staff.in(officer.organization(), Role.SUPERVISOR);
        page(another, MockMvcRequestBuilders.get("/staff/rights/requests/" + request))
                .andExpect(content().string(containsString("/staff/rights/erasures/" + erasure)))
                .andExpect(content().string(not(containsString("requests/" + request + "/erasure"))));
    }

    private ResultActions page(Who.Staff who, MockHttpServletRequestBuilder asked) throws Exception {
        return http.perform(asked.with(Staff.as(who)));
    }
}
