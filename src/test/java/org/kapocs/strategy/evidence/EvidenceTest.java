package org.kapocs.strategy.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.kapocs.facts.need.Needs;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@HouseTest
@TestPropertySource(properties = "a-house-of-its-own=EvidenceTest") // it counts what is there
class EvidenceTest {
    @Autowired
    Evidence evidence;

    @Autowired
    Publishing publishing;

    @Autowired
    Needs needs;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient sql;

    @Test
    void a_month_is_published_once_and_never_changes() {
        var march = new Voices(needs, Instant.parse("2025-03-10T10:00:00Z"));
        var open = march.voice("housing.rent", "ar", 8, 9, 20, 7);
        march.voice("work.permit", "uk", 9, 6, 12, 5);
        assertThat(evidence.months()).contains(new Line("2025-03", 15L, 32L, 12L, 59));
        Edition before = evidence.edition(YearMonth.of(2025, 3)).orElseThrow();

        march.answer(open.getFirst());
        march.voice("health.doctor", "fa", 1, 0, 30, 0);
        publishing.publish(YearMonth.of(2025, 3));

        assertThat(evidence.months()).contains(new Line("2025-03", 15L, 32L, 12L, 59));
        assertThat(evidence.edition(YearMonth.of(2025, 3))).contains(before);
        assertThat(before.sheet().table(View.DISTRICT, "").orElseThrow().lines())
                .containsExactly(new Line("8", 9L, 20L, 7L, 36), new Line("9", 6L, 12L, 5L, 23));
        assertThat(before.countedAt()).isEqualTo(clock.instant());
    }

    @Test
    void even_the_application_cannot_change_what_was_published() {
        new Voices(needs, Instant.parse("2025-01-10T10:00:00Z")).voice("housing.rent", "ar", 8, 9, 20, 7);
        assertThat(evidence.months()).extracting(Line::key).contains("2025-01");
        assertThatThrownBy(() -> sql.sql("update evidence.line set total = 1").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> sql.sql("delete from evidence.line").update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_month_waits_a_month_so_that_late_answers_count() {
        new Voices(needs, Instant.parse("2026-10-20T10:00:00Z")).voice("housing.rent", "ar", 8, 9, 20, 7);
        assertThat(YearMonth.now(clock)).isEqualTo(YearMonth.of(2026, 11));
        assertThat(evidence.months()).extracting(Line::key).doesNotContain("2026-10");
        assertThat(evidence.edition(YearMonth.of(2026, 10))).isEmpty();
    }

    @Test
    void of_a_month_with_fewer_needs_than_k_nothing_is_published() {
        var february = new Voices(needs, Instant.parse("2025-02-10T10:00:00Z"));
        february.voice("housing.rent", "mn", 8, 1, 3, 0);
        assertThat(evidence.months()).extracting(Line::key).doesNotContain("2025-02");
    }

    @Test
    void only_what_anybody_may_see_is_kept() {
        var may = new Voices(needs, Instant.parse("2025-05-10T10:00:00Z"));
        may.voice("housing.rent", "ar", 8, 9, 20, 7);
        may.voice("work.permit", "mn", 23, 1, 0, 0);
        evidence.months();
        assertThat(sql.sql("select least(nullif(open, 0), nullif(answered, 0), nullif(unmet, 0), total) as small"
                                + " from evidence.line")
                        .query(Long.class)
                        .list())
                .isNotEmpty()
                .allMatch(number -> number >= evidence.k());
        assertThat(sql.sql("select distinct key from evidence.line")
                        .query(String.class)
                        .list())
                .allMatch(key -> key.matches("|\\*|[0-9]{1,2}|[a-z]{2,3}|[a-z]+(\\.[a-z]+)?"));
    }

    @Test
    void staff_see_a_need_turn_from_open_to_answered_at_once() {
        Instant before = clock.instant();
        try {
            clock.set(Instant.parse("2033-02-10T10:00:00Z"));
            var now = new Voices(needs, clock.instant());
            var open = now.voice("legal.advice", "ar", 8, 6, 5, 5);
            assertThat(evidence.present(Span.THIS_MONTH, View.TOPIC).all()).isEqualTo(new Line("", 6L, 5L, 5L, 16));
            now.answer(open.getFirst());
            assertThat(evidence.present(Span.THIS_MONTH, View.TOPIC).all()).isEqualTo(new Line("", 5L, 6L, 5L, 16));
            now.answer(open.get(1));
            assertThat(evidence.present(Span.TWELVE_MONTHS, View.MONTH).all())
                    .as("four open ones are hidden")
                    .isEqualTo(new Line("", null, 7L, null, 16));
        } finally {
            clock.set(before);
        }
    }
}
