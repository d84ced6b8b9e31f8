package org.kapocs.desk.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.satisfaction.SatisfactionLinks.LinkState;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.OnTheFirstDay;
import org.kapocs.testing.Staff;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** From Monday 16 November 2026 on. */
@HouseTest
@ExtendWith(OnTheFirstDay.class)
class SatisfactionLinksTest {
    private static final Given GLAD = new Given(Picture.GLAD, null, null);
    private static final Given UNHAPPY = new Given(Picture.UNHAPPY, null, null);
    private static final String CALL = "name=\"call\" value=\"yes\" checked";
    private static final String SOMEWHERE = "192.0.2.49";

    @Autowired
    Satisfaction satisfaction;

    @Autowired
    SatisfactionLinks links;

    @Autowired
    Cases cases;

    @Autowired
    Staff staff;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvc http;

    private Who.Staff officer = new Who.Staff(UUID.randomUUID(), "", UUID.randomUUID(), Set.of(), Set.of());
    private Closed closed = new Closed(null, officer, UUID.randomUUID());

    @BeforeEach
    void a_closed_case() {
        officer = staff.inCity(Role.DESK_OFFICER);
        closed = Closed.closed(cases, officer);
    }

    @Test
    void looking_at_a_link_answers_nothing_however_often() throws Exception {
        String token = card();
        for (int times = 0; times < 3; times++) {
            http.perform(get("/ar/satisfaction/" + token).param("picture", "GLAD"))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("dir=\"rtl\"")));
            http.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head(
                    "/ar/satisfaction/" + token));
        }
        assertThat(state(token)).isEqualTo(LinkState.FRESH);
    }

    @Test
    void one_touch_answers_and_leads_to_another_link() throws Exception {
        String token = card();
        String next = http.perform(post("/ar/satisfaction/" + token)
                        .header("Sec-Fetch-Site", "same-origin")
                        .param("picture", "SO_SO"))
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getHeader("Location");
        assertThat(next).startsWith("/ar/satisfaction/").doesNotContain(token);
        http.perform(get(String.valueOf(next)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"SO_SO\" aria-pressed=\"true\"")));
    }

    @Test
    void whoever_saw_the_first_link_learns_nothing_from_it_and_changes_nothing() throws Exception {
        String token = card();
        String other = card();
        links.answer(token, UNHAPPY);
        for (String seen : List.of(token, other)) {
            assertThat(state(seen)).isEqualTo(LinkState.USED);
            assertThat(links.look(seen, SOMEWHERE).said()).isNull();
            assertThat(links.answer(seen, GLAD)).isEmpty();
            http.perform(get("/en/satisfaction/" + seen)).andExpect(status().isGone());
        }
    }

    @Test
    void an_answer_can_be_changed_for_a_day_by_who_gave_it() {
        String theirs = links.answer(card(), UNHAPPY).orElseThrow();
        clock.forward(Duration.ofHours(23));
        assertThat(links.answer(theirs, GLAD)).contains(theirs);
        assertThat(said(theirs).picture()).isEqualTo(Picture.GLAD);
        clock.forward(Duration.ofMinutes(61));
        assertThat(state(theirs)).isEqualTo(LinkState.USED);
        assertThat(links.answer(theirs, UNHAPPY)).isEmpty();
    }

    @Test
    void a_sentence_is_kept_until_another_comes_or_it_is_taken_back_and_is_never_shown_again() throws Exception {
        String theirs = links.answer(card(), GLAD).orElseThrow();
        links.answer(theirs, new Given(Picture.GLAD, "ساعدوني كثيراً", true));
        links.answer(theirs, UNHAPPY);
        assertThat(said(theirs))
                .as("another picture leaves the sentence")
                .satisfies(said -> assertThat(said.wrote() && said.callBack()).isTrue());
        http.perform(get("/ar/satisfaction/" + theirs))
                .andExpect(content().string(org.hamcrest.Matchers.not(containsString("ساعدوني كثيراً"))));
        links.answer(theirs, new Given(Picture.UNHAPPY, "", false));
        assertThat(said(theirs))
                .satisfies(said -> assertThat(said.wrote() || said.callBack()).isFalse());
    }

    @Test
    void a_link_works_until_the_end_of_the_30th_day() throws Exception {
        String token = card();
        http.perform(get("/staff/cases/" + closed.file()).with(Staff.as(officer)))
                .andExpect(content().string(containsString("2026. dec. 16.")));
        clock.set(Instant.parse("2026-12-16T22:59:00Z"));
        assertThat(state(token)).isEqualTo(LinkState.FRESH);
        clock.forward(Duration.ofMinutes(1));
        assertThat(state(token)).isEqualTo(LinkState.GONE);
        assertThat(links.answer(token, GLAD)).isEmpty();
        assertThatThrownBy(this::card).isInstanceOf(Problem.Conflict.class);
    }

    @Test
    void a_link_that_there_is_not_gets_a_kind_page_in_the_language() throws Exception {
        http.perform(get("/mn/satisfaction/nincs-ilyen"))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("Энэ холбоос ажиллахаа больсон")));
    }

    @Test
    void guessing_is_slowed_down() {
        assertThatThrownBy(() -> {
                    for (int guess = 0; guess < 40; guess++) {
                        links.look("találgatás" + guess, "198.51.100.49");
                    }
                })
                .isInstanceOf(Problem.TooMany.class);
    }

    @Test
    void no_question_is_asked_while_the_case_is_open() {
        String token = card();
        closed.reopen();
        assertThat(state(token)).isEqualTo(LinkState.GONE);
        assertThatThrownBy(this::card).isInstanceOf(Problem.Conflict.class);
        closed.close();
        assertThat(state(card())).isEqualTo(LinkState.FRESH);
    }

    @Test
    void reopening_a_case_does_not_tell_whether_its_client_answered_and_closing_it_asks_again() {
        String token = card();
        links.answer(token, UNHAPPY);
        closed.reopen();
        assertThat(state(token)).isEqualTo(LinkState.GONE);
        assertThatThrownBy(this::card).isInstanceOf(Problem.Conflict.class);
        clock.forward(Duration.ofDays(10));
        closed.close();
        String again = card();
        assertThat(state(again)).isEqualTo(LinkState.FRESH);
        assertThat(state(token)).isEqualTo(LinkState.GONE);
        clock.set(Instant.parse("2026-12-26T22:59:00Z"));
        assertThat(state(again)).as("30 days from the last closing").isEqualTo(LinkState.FRESH);
    }

    @Test
    void what_does_not_fit_is_said_with_the_text_kept() throws Exception {
        String theirs = links.answer(card(), GLAD).orElseThrow();
        http.perform(post("/en/satisfaction/" + theirs)
                        .header("Sec-Fetch-Site", "same-origin")
                        .param("picture", "GLAD")
                        .param("more", "yes")
                        .param("words", "x".repeat(501))
                        .param("call", "yes"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(allOf(containsString("x".repeat(501)), containsString(CALL))));
        http.perform(post("/en/satisfaction/" + theirs)
                        .header("Sec-Fetch-Site", "same-origin")
                        .param("picture", "ANGRY"))
                .andExpect(status().isBadRequest());
    }

    private String card() {
        String address = Standing.as(officer, () -> satisfaction.card(officer, closed.file(), ""))
                .address();
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private LinkState state(String token) {
        return links.look(token, SOMEWHERE).state();
    }

    private Said said(String token) {
        return java.util.Objects.requireNonNull(links.look(token, SOMEWHERE).said());
    }
}
