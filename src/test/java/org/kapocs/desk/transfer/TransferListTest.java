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
import org.kapocs.desk.transfer.Lines.View;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.LegalBasis;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.kapocs.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** In organizations of their own, so that what others offer does not count. */
@HouseTest
class TransferListTest extends Given {
    @Autowired
    MockMvc http;

    @Test
    void it_is_narrowed_by_reason_end_side_and_time_and_searched_by_what_a_line_shows() {
        UUID gone = offeredAcross();
        as(other, () -> transfers.decline(other, gone, Refusal.FULL, ""));
        UUID inside = offered(officer.organization(), null, null);
        accept(colleague, inside);
        UUID back = again(LegalBasis.PUBLIC_TASK);
        assertThat(found(officer, TransferQuery.of(View.BY_US))).containsExactly(back);
        assertThat(found(officer, TransferQuery.of(View.OVER))).containsExactly(inside, gone);
        assertThat(found(officer, over(null, TransferState.DECLINED, false, "")))
                .containsExactly(gone);
        assertThat(found(officer, over(null, null, true, ""))).containsExactly(gone);
        assertThat(found(officer, over(Why.MOVED, null, false, ""))).isEmpty();
        assertThat(found(colleague, over(null, null, false, "dara"))).contains(inside);
        assertThat(found(other, over(null, null, false, "dara")))
                .as("whose case it is, which they never got")
                .isEmpty();
        assertThat(found(other, TransferQuery.of(View.TO_US))).containsExactly(back);
        assertThat(found(other, waits(View.TO_US, true)))
                .as("answered in time until now")
                .isEmpty();
    }

    @Test
    void pages_follow_one_another_and_leave_nothing_out_nor_tell_it_twice() {
        for (int n = 0; n < 5; n++) {
            UUID offer = again(LegalBasis.PUBLIC_TASK);
            as(officer, () -> transfers.withdraw(officer, offer));
        }
        var told = new ArrayList<UUID>();
        String after = null;
        do {
            TransferQuery query = TransferQuery.of(View.OVER).from(after);
            var page = as(officer, () -> list.find(officer, query, 2));
            page.lines().forEach(each -> told.add(each.offer().id()));
            after = page.next();
        } while (after != null);
        assertThat(told).isEqualTo(found(officer, TransferQuery.of(View.OVER))).hasSize(5);
    }

    @Test
    void a_page_asks_as_often_for_many_lines_as_for_few() throws Exception {
        again(LegalBasis.PUBLIC_TASK);
        List<String> few = Statements.of(() -> sent(get("/staff/transfers?view=BY_US"), officer));
        for (int n = 0; n < 4; n++) {
            again(LegalBasis.PUBLIC_TASK);
        }
        List<String> many = Statements.of(() -> sent(get("/staff/transfers?view=BY_US"), officer));
        assertThat(many).hasSameSizeAs(few);
    }

    @Test
    void the_file_tells_what_the_list_shows_to_this_reader() throws Exception {
        offeredAcross();
        assertThat(taken(officer, "BY_US")).contains("Sentinel Dara").doesNotContain("Arabul beszélő");
        assertThat(taken(other, "TO_US").lines()).hasSizeGreaterThan(1);
        assertThat(taken(other, "TO_US")).doesNotContain("Sentinel", "K-20");
    }

    private UUID again(LegalBasis basis) {
        UUID another = opened(basis, null);
        var offer = new Offer(other.organization(), null, Why.LANGUAGE, "Arabul kell", LegalBasis.PUBLIC_TASK);
        return as(officer, () -> transfers.offer(officer, another, offer, key()));
    }

    private static TransferQuery over(@Nullable Why why, @Nullable TransferState state, boolean across, String words) {
        return new TransferQuery(View.OVER, why, state, across, false, 0, words, null);
    }

    private static TransferQuery waits(View view, boolean late) {
        return new TransferQuery(view, null, null, false, late, 30, "", null);
    }

    private List<UUID> found(Who.Staff who, TransferQuery query) {
        return as(who, () -> list.find(who, query, 100)).lines().stream()
                .map(TransferLine::offer)
                .map(Transfer::id)
                .toList();
    }

    private String taken(Who.Staff who, String view) throws Exception {
        return sent(post("/staff/transfers/sheet?as=CSV&why=CASEWORK&view=" + view), who)
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse sent(MockHttpServletRequestBuilder request, Who.Staff who) throws Exception {
        return http.perform(request.header("Sec-Fetch-Site", "same-origin").with(Staff.as(who)))
                .andReturn()
                .getResponse();
    }
}
