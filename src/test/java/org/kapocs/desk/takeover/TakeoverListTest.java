package org.kapocs.desk.takeover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

class TakeoverListTest extends WithLists {
    @Autowired
    TakeoverList list;

    @Autowired
    MockMvc http;

    @Test
    void it_is_narrowed_by_state_person_and_time_searched_by_name_and_gone_through_page_by_page() {
        Who.Staff colleague = staff.in(supervisor.organization(), Role.SUPERVISOR);
        UUID tried = triedList(csv(stillOpen(2)));
        UUID sent = Standing.as(
                colleague,
                () -> takeovers.send(
                        colleague,
                        "iroda.csv",
                        csv(stillOpen(1)),
                        UUID.randomUUID().toString()));
        assertThat(found(null, null, "")).containsExactly(sent, tried);
        assertThat(found(Takeover.State.CHECKED, null, "")).containsExactly(tried);
        assertThat(found(null, colleague.account(), "")).containsExactly(sent);
        assertThat(found(null, null, "iroda")).containsExactly(sent);
        assertThat(found(null, null, colleague.name())).contains(sent);
        var told = new ArrayList<UUID>();
        String after = null;
        do {
            TakeoverQuery query = TakeoverQuery.after(null).from(after);
            var page = Standing.as(supervisor, () -> list.find(supervisor, query, 1));
            page.lines().forEach(each -> told.add(each.list().id()));
            after = page.next();
        } while (after != null);
        assertThat(told).containsExactly(sent, tried);
        Who.Staff stranger = staff.with(Role.SUPERVISOR);
        assertThat(Standing.as(stranger, () -> list.find(stranger, TakeoverQuery.after(null)))
                        .lines())
                .isEmpty();
    }

    @Test
    void a_page_asks_as_often_for_many_lists_as_for_few_and_the_file_tells_no_row_of_theirs() throws Exception {
        send(csv(List.of(row("a", "Kanari Anna", "1980-03-14"))));
        List<String> few = Statements.of(() -> asked(MockMvcRequestBuilders.get("/staff/takeovers"), supervisor));
        for (int n = 0; n < 4; n++) {
            send(csv(List.of(row("a", "Kanari Anna", "1980-03-14"))));
        }
        List<String> many = Statements.of(() -> asked(MockMvcRequestBuilders.get("/staff/takeovers"), supervisor));
        assertThat(many).hasSameSizeAs(few);
        String file = asked(post("/staff/takeovers/sheet?as=CSV&why=SUPERVISION"), supervisor)
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(file).contains("lista.csv", supervisor.name()).doesNotContain("Kanari");
    }

    @Test
    void a_look_at_one_colleague_is_not_saved_and_who_is_nobody_is_left_out() throws Exception {
        var form = post("/staff/filters?state=SENT&account=" + supervisor.account())
                .param("list", "takeovers")
                .param("name", "Őt figyelem")
                .param("once", UUID.randomUUID().toString());
        assertThat(asked(form, supervisor).getStatus()).isEqualTo(400);
        assertThat(asked(MockMvcRequestBuilders.get("/staff/takeovers?account=x&after=y"), supervisor)
                        .getStatus())
                .isEqualTo(200);
    }

    private List<UUID> found(Takeover.@Nullable State state, @Nullable UUID account, String words) {
        var query = new TakeoverQuery(state, account, 30, words, null);
        return Standing.as(supervisor, () -> list.find(supervisor, query)).lines().stream()
                .map(TakeoverLine::list)
                .map(Takeover::id)
                .toList();
    }

    private MockHttpServletResponse asked(MockHttpServletRequestBuilder request, Who.Staff who) throws Exception {
        return http.perform(request.header("Sec-Fetch-Site", "same-origin").with(Staff.as(who)))
                .andReturn()
                .getResponse();
    }
}
