package org.kapocs.desk.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Erasures that are over, as a list. */
class ErasureListTest extends Deciding {
    @Autowired
    ErasureList list;

    @Autowired
    MockMvc http;

    @Test
    void it_is_narrowed_by_end_ground_and_time_and_searched_by_number_and_who_decided() {
        UUID stopped = stopped();
        UUID done = approved();
        assertThat(found(ErasureQuery.all())).as("it goes on").containsExactly(stopped);
        afterTheWait();
        assertThat(found(ErasureQuery.all())).containsExactly(done, stopped);
        assertThat(found(query(Stage.DONE, null, ""))).containsExactly(done);
        assertThat(found(query(Stage.DROPPED, null, ""))).containsExactly(stopped);
        assertThat(found(query(null, Ground.RETENTION, ""))).isEmpty();
        assertThat(found(query(null, null, guardian.name())))
                .as("who approved it; another number may begin like theirs")
                .contains(done);
        assertThat(found(query(null, null, "Minta Senki"))).isEmpty();
        assertThat(found(query(null, null, "T-" + get(stopped).number()))).containsExactly(stopped);
        clock.forward(Duration.ofDays(40));
        assertThat(found(new ErasureQuery(null, null, 30, "", null))).isEmpty();
    }

    @Test
    void pages_follow_one_another_and_leave_nothing_out_nor_tell_it_twice() {
        for (int n = 0; n < 5; n++) {
            stopped();
        }
        var told = new ArrayList<UUID>();
        String after = null;
        do {
            ErasureQuery query = ErasureQuery.all().from(after);
            var page = as(supervisor, () -> list.find(supervisor, query, 2));
            page.lines().forEach(each -> told.add(each.erasure().id()));
            after = page.next();
        } while (after != null);
        assertThat(told).isEqualTo(found(ErasureQuery.all())).hasSize(5);
    }

    @Test
    void the_page_and_the_file_are_for_who_decides_here_and_name_nobody_who_was_erased() throws Exception {
        UUID done = approved();
        afterTheWait();
        String number = "T-" + get(done).number();
        assertThat(page(guardian)).contains(number, supervisor.name(), guardian.name());
        String file = taken(guardian).getContentAsString(StandardCharsets.UTF_8);
        assertThat(file.lines()).hasSize(2);
        assertThat(file).contains(supervisor.name(), guardian.name());
        assertThat(taken(officer).getStatus()).isEqualTo(403);
        assertThat(page(staff.with(Role.SUPERVISOR))).as("another organization").doesNotContain(number);
    }

    private UUID stopped() {
        UUID erasure = proposed();
        Standing.as(
                supervisor,
                () -> erasures.stop(supervisor, erasure, get(erasure).version()));
        return erasure;
    }

    private static ErasureQuery query(@Nullable Stage stage, @Nullable Ground ground, String words) {
        return new ErasureQuery(stage, ground, 30, words, null);
    }

    private List<UUID> found(ErasureQuery query) {
        return as(supervisor, () -> list.find(supervisor, query, 100)).lines().stream()
                .map(each -> each.erasure().id())
                .toList();
    }

    private String page(Who.Staff who) throws Exception {
        return sent(MockMvcRequestBuilders.get("/staff/rights/erasures"), who)
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse taken(Who.Staff who) throws Exception {
        return sent(post("/staff/rights/erasures/sheet?as=CSV&why=SUPERVISION"), who);
    }

    private MockHttpServletResponse sent(MockHttpServletRequestBuilder request, Who.Staff who) throws Exception {
        return http.perform(request.header("Sec-Fetch-Site", "same-origin").with(Staff.as(who)))
                .andReturn()
                .getResponse();
    }
}
