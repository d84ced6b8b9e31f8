package org.kapocs.desk.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.kapocs.testing.Staff;

/** What becomes of an answer, and when it is told. */
class SettlingTest extends Answering {
    @Test
    void an_answer_is_counted_when_it_can_be_changed_no_more_and_then_stands_nowhere_with_its_case() {
        Closed closed = answered(new Given(Picture.UNHAPPY, SENTENCE, false));
        settling.round();
        assertThat(figures().waiting()).as("it can still be changed").isZero();
        clock.forward(Duration.ofHours(24));
        settling.round();
        settling.round();
        assertThat(figures().waiting()).isEqualTo(1);
        assertThat(house(
                        "select coalesce(picture, '') || coalesce(words::text, '') || call_back from satisfaction.answer"
                                + " join satisfaction.question q on q.id = question where case_file = '" + closed.file()
                                + "'"))
                .containsExactly("false");
        assertThat(house("select case_file::text from satisfaction.remark where organization = '"
                        + officer.organization() + "' and case_file is not null"))
                .as("a sentence keeps no case")
                .isEmpty();
    }

    @Test
    void when_it_was_answered_is_known_no_more_once_it_is_counted() {
        Closed closed = answered(new Given(Picture.UNHAPPY, SENTENCE, false));
        count();
        assertThat(house("select coalesce(answered_at::text, '') from satisfaction.answer"
                        + " join satisfaction.question q on q.id = question where case_file = '" + closed.file() + "'"))
                .containsExactly("");
        assertThat(house("select column_name from information_schema.columns where table_schema = 'satisfaction'"
                        + " and table_name = 'link' and data_type like 'timestamp%'"))
                .as("the link by which an answer is changed is made when it is given")
                .isEmpty();
    }

    @Test
    void an_answer_to_a_case_that_goes_on_is_counted_at_once() {
        Closed closed = answered(new Given(Picture.UNHAPPY, SENTENCE, true));
        closed.reopen();
        assertThat(asked(closed)).isEmpty();
        assertThat(figures().waiting()).isEqualTo(1);
        assertThat(remarks()).singleElement().extracting(Remark::words).isEqualTo(SENTENCE);
        assertThat(tasksOf(closed)).hasSize(1);
        count();
        assertThat(figures().waiting()).isEqualTo(1);
    }

    @Test
    void sentences_lie_sealed_and_go_after_90_days_at_the_latest() {
        answered(new Given(Picture.SO_SO, SENTENCE, false));
        String raw = "select encode(words, 'hex') from satisfaction.%s where words is not null";
        String seen = HexFormat.of().formatHex(SENTENCE.getBytes(StandardCharsets.UTF_8));
        assertThat(house(raw.formatted("answer"))).isNotEmpty().noneMatch(row -> row.contains(seen));
        count();
        assertThat(house(raw.formatted("remark"))).isNotEmpty().noneMatch(row -> row.contains(seen));
        clock.set(Instant.parse("2027-02-13T09:00:00Z"));
        settling.round();
        assertThat(remarks()).as("the 89th day").hasSize(1);
        clock.set(Instant.parse("2027-02-14T09:00:00Z"));
        settling.round();
        assertThat(remarks()).as("the 90th day").isEmpty();
    }

    @Test
    void whom_the_house_asked_is_forgotten_after_30_days_but_for_what_is_not_counted_yet() {
        Closed silent = Closed.closed(cases, officer);
        Closed late = Closed.closed(cases, officer);
        clock.set(Instant.parse("2026-12-16T20:00:00Z"));
        give(late, officer, new Given(Picture.GLAD, null, null));
        clock.forward(Duration.ofHours(20));
        settling.round();
        assertThat(asked(silent)).isEmpty();
        assertThat(asked(late)).hasSize(1);
        clock.forward(Duration.ofHours(20));
        settling.round();
        assertThat(asked(late)).isEmpty();
        assertThat(figures().waiting()).isEqualTo(1);
    }

    @Test
    void figures_are_told_when_a_month_is_over_for_a_week_and_brought_enough_answers() throws Exception {
        for (int client = 0; client < 20; client++) {
            answered(new Given(client < 15 ? Picture.GLAD : Picture.UNHAPPY, null, null));
        }
        count();
        assertThat(figures().periods()).isEmpty();
        clock.set(Instant.parse("2026-12-07T09:00:00Z"));
        assertThat(figures().periods()).isEmpty();
        clock.set(Instant.parse("2026-12-08T09:00:00Z"));
        assertThat(figures().waiting()).isZero();
        assertThat(figures().periods()).singleElement().satisfies(period -> {
            assertThat(period.from()).isEqualTo(YearMonth.of(2026, 11));
            assertThat(period.all()).isEqualTo(new Line(Line.REST, 20, 15L, 0L, 5L, 5L));
        });
        http.perform(get("/staff/satisfaction").with(Staff.as(supervisor)))
                .andExpect(content().string(containsString("2026. november")));
    }

    @Test
    void what_is_told_of_a_month_never_changes_not_by_an_answer_that_is_counted_late_either() {
        answered(new Given(Picture.UNHAPPY, null, null));
        clock.set(Instant.parse("2026-12-20T09:00:00Z"));
        settling.round();
        assertThat(house("select month::text from satisfaction.tally where organization = '" + officer.organization()
                        + "'"))
                .containsExactly("2026-12-01");
        assertThat(LocalDate.now(clock)).isEqualTo("2026-12-20");
    }
}
