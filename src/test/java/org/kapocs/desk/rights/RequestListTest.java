package org.kapocs.desk.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.Staff;
import org.kapocs.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

class RequestListTest extends Deciding {
    @Autowired
    RequestList list;

    @Autowired
    MockMvc http;

    @Test
    void it_is_narrowed_by_what_way_state_and_time_and_searched_by_number_case_and_who_took_it_down() {
        UUID copy = asked(Kind.COPY);
        UUID correction = asked(Kind.CORRECTION);
        Standing.as(officer, () -> requests.refuse(officer, copy, 1, Refusal.NOT_SHOWN, "Nem tudjuk, hogy Ön az."));
        assertThat(found(RequestQuery.of(true))).contains(correction).doesNotContain(copy);
        assertThat(found(RequestQuery.of(false))).contains(correction, copy);
        assertThat(found(query(Kind.COPY, null, null, false, "")))
                .contains(copy)
                .doesNotContain(correction);
        assertThat(found(query(null, Way.OWN_FILE, null, false, ""))).doesNotContain(copy, correction);
        assertThat(found(query(null, null, State.REFUSED, false, ""))).containsExactly(copy);
        Request held = as(officer, () -> requests.get(officer, correction));
        assertThat(found(query(null, null, null, false, String.valueOf(held.number()))))
                .containsExactly(correction);
        assertThat(found(query(null, null, null, false, held.whose().caseNumber())))
                .contains(copy, correction);
        assertThat(found(query(null, null, null, false, officer.name()))).contains(copy, correction);
        assertThat(found(query(null, null, null, false, "kérem")))
                .as("what they wrote")
                .isEmpty();
        clock.forward(Duration.ofDays(40));
        assertThat(found(query(null, null, null, true, "")))
                .contains(correction)
                .doesNotContain(copy);
        assertThat(found(new RequestQuery(false, null, null, null, 30, false, "", null)))
                .doesNotContain(copy, correction);
        assertThat(found(new RequestQuery(false, null, null, null, 90, false, "", null)))
                .contains(copy, correction);
    }

    @Test
    void pages_follow_one_another_and_leave_nothing_out_nor_tell_it_twice() {
        for (int n = 0; n < 7; n++) {
            asked(Kind.COPY);
        }
        for (boolean waiting : new boolean[] {true, false}) {
            List<UUID> whole = found(RequestQuery.of(waiting));
            var told = new java.util.ArrayList<UUID>();
            String after = null;
            do {
                RequestQuery query = RequestQuery.of(waiting).from(after);
                var page = as(supervisor, () -> list.find(supervisor, query, 3));
                page.lines().forEach(each -> told.add(each.request().id()));
                after = page.next();
            } while (after != null);
            assertThat(told).isEqualTo(whole).hasSizeGreaterThanOrEqualTo(7);
        }
    }

    @Test
    void a_page_asks_as_often_for_many_lines_as_for_few() throws Exception {
        asked(Kind.COPY);
        List<String> few = Statements.of(() -> page(supervisor, "/staff/rights/requests?view=all"));
        for (int n = 0; n < 12; n++) {
            asked(Kind.COPY);
        }
        List<String> many = Statements.of(() -> page(supervisor, "/staff/rights/requests?view=all"));
        assertThat(many).hasSameSizeAs(few);
    }

    @Test
    void the_file_tells_what_the_list_shows_and_not_what_the_person_wrote() throws Exception {
        UUID copy = asked(Kind.COPY);
        Standing.as(officer, () -> requests.refuse(officer, copy, 1, Refusal.NOT_SHOWN, "Ezt Ön kapja."));
        Request held = as(officer, () -> requests.get(officer, copy));
        String file = taken(guardian, "view=all&state=REFUSED").getContentAsString(StandardCharsets.UTF_8);
        assertThat(file)
                .contains(held.whose().caseNumber(), String.valueOf(held.number()), officer.name())
                .doesNotContain("kérem", "Ezt Ön kapja.");
        assertThat(taken(officer, "view=all").getStatus()).isEqualTo(403);
        Who.Staff stranger = staff.with(Role.SUPERVISOR);
        assertThat(taken(stranger, "view=all").getContentAsString(StandardCharsets.UTF_8))
                .doesNotContain(held.whose().caseNumber());
    }

    private static RequestQuery query(Kind kind, Way way, State state, boolean late, String words) {
        return new RequestQuery(false, kind, way, state, 0, late, words, null);
    }

    private List<UUID> found(RequestQuery query) {
        return as(supervisor, () -> list.find(supervisor, query, 500)).lines().stream()
                .map(RequestLine::request)
                .map(Request::id)
                .toList();
    }

    private String page(Who.Staff who, String address) throws Exception {
        return sent(MockMvcRequestBuilders.get(address), who).getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse taken(Who.Staff who, String query) throws Exception {
        return sent(post("/staff/rights/requests/sheet?" + query + "&as=CSV&why=SUPERVISION"), who);
    }

    private MockHttpServletResponse sent(MockHttpServletRequestBuilder request, Who.Staff who) throws Exception {
        return http.perform(request.header("Sec-Fetch-Site", "same-origin").with(Staff.as(who)))
                .andReturn()
                .getResponse();
    }
}
