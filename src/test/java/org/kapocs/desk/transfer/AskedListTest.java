package org.kapocs.desk.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapocs.shared.access.Standing.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.transfer.AskedQuery.View;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.HowGiven;
import org.kapocs.shared.privacy.LegalBasis;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.kapocs.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Cases that are asked for, as lists. */
@HouseTest
class AskedListTest extends Given {
    @Autowired
    TransferRequests requests;

    @Autowired
    AskedList asked;

    @Autowired
    MockMvc http;

    @Test
    void it_is_narrowed_by_reason_state_and_time_and_searched_by_what_a_line_shows_to_its_reader() {
        UUID moved = ask(other, seen(officer, file).number(), Why.MOVED);
        UUID nothing = ask(other, "K-1998-1001", Why.LANGUAGE);
        as(other, () -> requests.withdraw(other, nothing));
        assertThat(found(officer, query(View.OF_US, null, null, ""))).containsExactly(moved);
        assertThat(found(officer, query(View.OF_US, null, null, "dara"))).containsExactly(moved);
        assertThat(found(officer, query(View.OF_US, Why.LANGUAGE, null, ""))).isEmpty();
        assertThat(found(other, query(View.BY_US, null, null, ""))).containsExactly(nothing, moved);
        assertThat(found(other, query(View.BY_US, null, RequestState.WITHDRAWN, "")))
                .containsExactly(nothing);
        assertThat(found(other, query(View.BY_US, null, RequestState.ASKED, "")))
                .containsExactly(moved);
        assertThat(found(other, query(View.BY_US, null, RequestState.EXPIRED, "")))
                .isEmpty();
        assertThat(found(other, query(View.BY_US, null, null, "1998"))).containsExactly(nothing);
        assertThat(found(other, query(View.BY_US, null, null, "dara")))
                .as("whether there is such a case")
                .isEmpty();
        assertThat(found(colleague, query(View.OF_US, null, null, "")))
                .as("not theirs to answer")
                .isEmpty();
    }

    @Test
    void pages_follow_one_another_and_leave_nothing_out_nor_tell_it_twice() {
        for (int n = 0; n < 5; n++) {
            UUID another = opened(LegalBasis.PUBLIC_TASK, null);
            ask(other, seen(officer, another).number(), Why.MOVED);
        }
        assertThat(leafed(officer, View.OF_US))
                .isEqualTo(found(officer, AskedQuery.of(View.OF_US)))
                .hasSize(5);
        assertThat(leafed(other, View.BY_US))
                .isEqualTo(found(other, AskedQuery.of(View.BY_US)))
                .hasSize(5);
    }

    @Test
    void a_page_asks_as_often_for_many_lines_as_for_few() throws Exception {
        ask(other, seen(officer, file).number(), Why.MOVED);
        List<String> few = Statements.of(() -> sent(get("/staff/transfers/requests"), officer));
        for (int n = 0; n < 4; n++) {
            ask(other, seen(officer, opened(LegalBasis.PUBLIC_TASK, null)).number(), Why.MOVED);
        }
        List<String> many = Statements.of(() -> sent(get("/staff/transfers/requests"), officer));
        assertThat(many).hasSameSizeAs(few);
    }

    @Test
    void the_file_tells_what_the_list_shows_and_nobodys_words() throws Exception {
        String number = seen(officer, file).number();
        ask(other, number, Why.MOVED);
        assertThat(taken(officer, View.OF_US)).contains("Sentinel Dara").doesNotContain("Nálunk lakik");
        assertThat(taken(other, View.BY_US)).contains(number).doesNotContain("Sentinel", "Nálunk lakik");
    }

    private UUID ask(Who.Staff who, String number, Why why) {
        var wanted = Wanted.of(number, why, "Nálunk lakik", HowGiven.SPOKEN);
        return as(who, () -> requests.ask(who, wanted, key()));
    }

    private static AskedQuery query(View view, @Nullable Why why, @Nullable RequestState state, String words) {
        return new AskedQuery(view, why, state, 7, words, null);
    }

    private List<UUID> found(Who.Staff who, AskedQuery query) {
        return as(who, () -> asked.find(who, query, 100)).lines().stream()
                .map(each -> each.request().id())
                .toList();
    }

    private List<UUID> leafed(Who.Staff who, View view) {
        var told = new ArrayList<UUID>();
        String after = null;
        do {
            AskedQuery query = AskedQuery.of(view).from(after);
            var page = as(who, () -> asked.find(who, query, 2));
            page.lines().forEach(each -> told.add(each.request().id()));
            after = page.next();
        } while (after != null);
        return told;
    }

    private String taken(Who.Staff who, View view) throws Exception {
        return sent(post("/staff/transfers/requests/sheet?as=CSV&why=CASEWORK&view=" + view), who)
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse sent(MockHttpServletRequestBuilder request, Who.Staff who) throws Exception {
        return http.perform(request.header("Sec-Fetch-Site", "same-origin").with(Staff.as(who)))
                .andReturn()
                .getResponse();
    }
}
