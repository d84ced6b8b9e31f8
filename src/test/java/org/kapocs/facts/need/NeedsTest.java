package org.kapocs.facts.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Ids;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class NeedsTest {
    private static final Who WHO = new Who.Machine("test");

    @Autowired
    Needs needs;

    @Autowired
    JdbcClient sql;

    @Test
    void a_need_is_open_until_something_answers_it() {
        UUID need = voice("housing.rent", "2031-03-15T10:00:00Z", 8);
        UUID service = Ids.next();

        assertThat(get(need).state()).isEqualTo(NeedState.OPEN);
        needs.answered(WHO, need, service);
        assertThat(get(need).state()).isEqualTo(NeedState.ANSWERED);
        assertThat(get(need).service()).isEqualTo(service);
        needs.reopen(WHO, need);
        assertThat(get(need).state()).isEqualTo(NeedState.OPEN);
        assertThat(get(need).service()).isNull();
        needs.unmet(WHO, need, UnmetReason.NO_CAPACITY);
        assertThat(get(need).reason()).isEqualTo(UnmetReason.NO_CAPACITY);
    }

    @Test
    void figures_count_open_answered_and_unmet_needs_by_each_kind() {
        UUID first = voice("health.mind", "2031-05-02T10:00:00Z", 8);
        UUID second = voice("health.mind", "2031-05-03T10:00:00Z", null);
        voice("health", "2031-06-03T10:00:00Z", 8);
        needs.answered(WHO, first, null);
        needs.unmet(WHO, second, UnmetReason.LANGUAGE);

        assertThat(figures(FigureQuery.By.TOP_TOPIC)).containsExactly(new Figure("health", 1, 1, 1));
        assertThat(figures(FigureQuery.By.TOPIC))
                .containsExactly(new Figure("health", 1, 0, 0), new Figure("health.mind", 0, 1, 1));
        assertThat(figures(FigureQuery.By.DISTRICT))
                .containsExactlyInAnyOrder(new Figure("", 0, 0, 1), new Figure("8", 1, 1, 0));
        assertThat(figures(FigureQuery.By.LANGUAGE)).containsExactly(new Figure("vi", 1, 1, 1));
        assertThat(figures(FigureQuery.By.MONTH))
                .containsExactly(new Figure("2031-05", 0, 1, 1), new Figure("2031-06", 1, 0, 0));
    }

    @Test
    void the_month_is_the_citys_own() {
        voice("work.find", "2031-08-31T22:30:00Z", 1);

        assertThat(needs.figures(
                        new FigureQuery(FigureQuery.By.MONTH, YearMonth.of(2031, 8), YearMonth.of(2031, 9), "work")))
                .containsExactly(new Figure("2031-09", 1, 0, 0));
    }

    @Test
    void a_topic_that_is_not_in_the_taxonomy_is_refused() {
        assertThatThrownBy(() -> voice("housing.castle", "2031-01-01T10:00:00Z", 1))
                .isInstanceOf(Problem.Invalid.class);
    }

    @Test
    void what_does_not_exist_cannot_be_answered() {
        assertThatThrownBy(() -> needs.answered(WHO, Ids.next(), null)).isInstanceOf(Problem.Missing.class);
    }

    @Test
    void no_column_of_the_schema_can_hold_a_person_or_free_text() {
        assertThat(sql.sql("select column_name from information_schema.columns where table_schema = 'need'")
                        .query(String.class)
                        .set())
                .containsExactlyInAnyOrder(
                        "id",
                        "topic",
                        "urgency",
                        "language",
                        "district",
                        "age_band",
                        "voiced_in",
                        "voiced_at",
                        "month",
                        "state",
                        "service",
                        "reason",
                        "settled_at",
                        "top",
                        "kind",
                        "key",
                        "open",
                        "answered",
                        "unmet",
                        "need");
    }

    private List<Figure> figures(FigureQuery.By by) {
        return needs.figures(new FigureQuery(by, YearMonth.of(2031, 5), YearMonth.of(2031, 6), "health"));
    }

    private Need get(UUID need) {
        return Objects.requireNonNull(needs.byIds(Set.of(need)).get(need));
    }

    private UUID voice(String topic, String when, @Nullable Integer district) {
        return needs.voice(
                WHO, new VoicedNeed(topic, Urgency.SOON, "vi", district, null, VoicedIn.WEBSITE, Instant.parse(when)));
    }
}
