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
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.satisfaction.SatisfactionLinks.LinkState;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;

/** How a newcomer answers in their own file. */
class OwnSatisfactionTest extends Answering {
    private static final Given GLAD = new Given(Picture.GLAD, null, null);
    private static final Given UNHAPPY = new Given(Picture.UNHAPPY, null, null);

    @Autowired
    OwnSatisfaction own;

    @Test
    void a_newcomer_answers_in_their_own_file_and_no_other_does() throws Exception {
        Closed closed = Closed.closed(cases, officer);
        Who.CodeHolder newcomer = closed.newcomer();
        http.perform(get("/ar/my/file").with(Staff.as(newcomer)))
                .andExpect(content().string(containsString("action=\"/ar/my/file/satisfaction\"")));
        http.perform(post("/ar/my/file/satisfaction")
                        .header("Sec-Fetch-Site", "same-origin")
                        .with(Staff.as(newcomer))
                        .param("picture", "UNHAPPY"))
                .andExpect(status().isSeeOther());
        assertThat(as(newcomer, () -> own.of(newcomer)).orElseThrow().said().picture())
                .isEqualTo(Picture.UNHAPPY);
        as(newcomer, () -> {
            own.answer(newcomer, GLAD);
            return true;
        });
        assertThat(links.look(card(officer, closed), "192.0.2.49").state()).isEqualTo(LinkState.USED);
        var other = new Who.CodeHolder(UUID.randomUUID());
        assertThatThrownBy(() -> as(other, () -> {
                    own.answer(other, GLAD);
                    return true;
                }))
                .isInstanceOf(Problem.Missing.class);
        clock.forward(Duration.ofDays(2));
        assertThatThrownBy(() -> as(newcomer, () -> {
                    own.answer(newcomer, UNHAPPY);
                    return true;
                }))
                .isInstanceOf(Problem.Conflict.class);
    }

    @Test
    void in_the_own_file_too_what_does_not_fit_is_said_with_the_text_and_the_ticks_kept() throws Exception {
        Who.CodeHolder newcomer = Closed.closed(cases, officer).newcomer();
        as(newcomer, () -> {
            own.answer(newcomer, new Given(Picture.GLAD, "x", null));
            return true;
        });
        http.perform(post("/en/my/file/satisfaction")
                        .header("Sec-Fetch-Site", "same-origin")
                        .with(Staff.as(newcomer))
                        .param("picture", "GLAD")
                        .param("more", "yes")
                        .param("words", "x".repeat(501))
                        .param("call", "yes")
                        .param("erase", "yes"))
                .andExpect(status().isBadRequest())
                .andExpect(content()
                        .string(allOf(
                                containsString("x".repeat(501)),
                                containsString("action=\"/en/my/file/satisfaction\""),
                                containsString("name=\"call\" value=\"yes\" checked"),
                                containsString("name=\"erase\" value=\"yes\" checked"))));
    }

    @Test
    void who_answers_on_the_last_evening_in_their_own_file_can_change_it_for_a_day_all_the_same() {
        Who.CodeHolder newcomer = Closed.closed(cases, officer).newcomer();
        clock.set(Instant.parse("2026-12-16T20:00:00Z"));
        for (Given given : List.of(UNHAPPY, GLAD)) {
            as(newcomer, () -> {
                own.answer(newcomer, given);
                return true;
            });
            clock.forward(Duration.ofHours(10));
        }
        assertThat(as(newcomer, () -> own.of(newcomer)).orElseThrow().changes()).isTrue();
        clock.forward(Duration.ofHours(5));
        assertThat(as(newcomer, () -> own.of(newcomer))).isEmpty();
    }

    @Test
    void nothing_that_is_kept_for_long_says_that_somebody_answered_or_when_their_case_was_closed() {
        Who.CodeHolder newcomer = Closed.closed(cases, officer).newcomer();
        as(newcomer, () -> {
            own.answer(newcomer, GLAD);
            return true;
        });
        Closed other = answered(GLAD);
        assertThat(house("select e.what from audit.entry e join satisfaction.question q on q.id = e.subject_id"))
                .isEmpty();
        assertThat(asked(other))
                .singleElement()
                .extracting(id -> UUID.fromString(id).version())
                .as("an id that tells no time")
                .isEqualTo(4);
    }
}
