package org.kapocs.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapocs.desk.referral.Asking.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kapocs.desk.contact.Asked;
import org.kapocs.desk.referral.InboxLines.View;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.OnTheFirstDay;
import org.kapocs.testing.Staff;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What was sent to us is looked through, narrowed, saved and taken along, and says no more in a file than in the list. */
@HouseTest
@ExtendWith(OnTheFirstDay.class)
class InboxListTest extends AtDesk {
    @Autowired
    MockMvc http;

    @Autowired
    TestClock clock;

    @Test
    void a_number_is_found_among_others_and_nothing_of_another_organization_is() {
        UUID id = asking.sent(story);
        asking.sent(asking.story(story.officer()));
        String number = InboxLine.number(asking.get(id));
        assertThat(found(worker, query(number, false, false)))
                .extracting(InboxLine::id)
                .containsExactly(id);
        assertThat(found(worker, query("nincsilyenszolgaltatas", false, false))).isEmpty();
        Who.Staff stranger = staff.with(Role.DESK_OFFICER);
        assertThat(found(stranger, query(number, false, false))).isEmpty();
    }

    @Test
    void each_of_a_long_list_is_found_though_many_lines_stand_before_it() {
        for (int n = 0; n < 3; n++) {
            asking.sent(story);
        }
        InboxLines first = as(worker, () -> inbox.batch(worker, InboxQuery.of(View.ALL), 2));
        InboxLines rest =
                as(worker, () -> inbox.batch(worker, InboxQuery.of(View.ALL).from(first.next()), 2));
        assertThat(first.lines()).hasSize(2);
        assertThat(rest.lines()).hasSize(1).doesNotContainAnyElementsOf(first.lines());
        assertThat(rest.next()).isNull();
    }

    @Test
    void it_is_narrowed_to_what_waited_too_long_and_to_what_is_asked() {
        UUID old = asking.sent(story);
        clock.set(clock.instant().plus(Duration.ofDays(8)));
        UUID fresh = asking.sent(story);
        as(worker, () -> conversations.answer(worker, fresh, "Mikor?", Asked.key(), List.of()));
        as(story.officer(), () -> conversations.ask(story.officer(), fresh, "Holnap.", Asked.key(), List.of()));
        assertThat(found(worker, query("", true, false)))
                .extracting(InboxLine::id)
                .containsExactly(old);
        assertThat(found(worker, query("", false, true)))
                .extracting(InboxLine::id)
                .containsExactly(fresh);
    }

    @Test
    void a_filter_of_it_is_saved_and_leads_back() throws Exception {
        http.perform(post("/staff/filters")
                .param("list", "inbox")
                .param("view", "ALL")
                .param("late", "1")
                .param("name", "Régóta várnak")
                .param("once", Asked.key())
                .with(Staff.as(worker)));
        assertThat(page("/staff/inbox")).contains("Régóta várnak", "/staff/inbox?view=ALL&amp;late=1");
    }

    @Test
    void the_file_says_what_the_list_says_and_neither_who_nor_what_they_need() throws Exception {
        UUID id = asking.sent(story);
        String number = InboxLine.number(asking.get(id));
        String page = page("/staff/inbox?view=ALL");
        List<String> lines = file(worker).lines().toList();
        assertThat(lines).hasSize(2);
        for (String cell : lines.get(1).replace("\"", "").split(";", -1)) {
            assertThat(cell.isEmpty() || cell.matches("\\d{4}-.*") || page.contains(cell))
                    .as(cell)
                    .isTrue();
        }
        assertThat(lines.get(1)).contains(number).doesNotContain("Minta", id.toString());
        assertThat(file(staff.with(Role.DESK_OFFICER)).lines()).hasSize(1);
        assertThat(number("select count(*) from audit.entry where what = 'list.taken.inbox.1'"))
                .isPositive();
    }

    @Test
    void what_was_typed_stays_when_somebody_declines_without_a_reason_and_when_it_is_declined() throws Exception {
        UUID id = asking.sent(story);
        var without = send("/staff/inbox/" + id + "/decline", "message", "Keddtől van hely", "text", "Van-e lift?");
        assertThat(without.getStatus()).isEqualTo(400);
        assertThat(without.getContentAsString(StandardCharsets.UTF_8)).contains("Keddtől van hely", "Van-e lift?");
        var done = send(
                "/staff/inbox/" + id + "/decline", "message", "Keddtől van hely", "text", "", "reason", "NO_CAPACITY");
        assertThat(done.getContentAsString(StandardCharsets.UTF_8)).contains("Keddtől van hely");
        assertThat(asking.get(id).state()).isEqualTo(ReferralState.REJECTED);
    }

    private MockHttpServletResponse send(String address, String... sent) throws Exception {
        var request = post(address).header("Sec-Fetch-Site", "same-origin").with(Staff.as(worker));
        for (int n = 0; n < sent.length; n += 2) {
            request = request.param(sent[n], sent[n + 1]);
        }
        return http.perform(request).andReturn().getResponse();
    }

    private static InboxQuery query(String words, boolean late, boolean asked) {
        return new InboxQuery(View.ALL, late, asked, words, null);
    }

    private List<InboxLine> found(Who.Staff who, InboxQuery query) {
        return as(who, () -> inbox.find(who, query)).lines();
    }

    private String page(String address) throws Exception {
        return http.perform(get(address).with(Staff.as(worker)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private String file(Who.Staff who) throws Exception {
        return http.perform(post("/staff/inbox/sheet?view=ALL&why=CASEWORK&as=CSV")
                        .header("Sec-Fetch-Site", "same-origin")
                        .with(Staff.as(who)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
