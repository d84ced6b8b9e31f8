package org.kapocs.desk.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.facts.need.Contentment.Content;

class OfTheCityTest {
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final UUID CITY = new UUID(0, 1);
    private static final UUID EXPERTS = new UUID(0, 2);
    private static final int K = 5;

    @Test
    void what_one_organization_could_take_from_the_whole_waits_for_another_month() {
        var answers = new HashMap<>(Map.of(
                CITY, List.of(glad(OCTOBER.minusMonths(1), 30), glad(OCTOBER, 10)),
                EXPERTS, List.of(glad(OCTOBER.minusMonths(1), 2), glad(OCTOBER, 4))));
        assertThat(OfTheCity.of(answers, OCTOBER.minusMonths(1), K)).isEmpty();
        assertThat(OfTheCity.of(answers, OCTOBER, K))
                .containsExactly(new Content(OCTOBER.minusMonths(1), OCTOBER, 46, 46L));
    }

    @Test
    void a_small_third_organization_does_not_stop_the_figures() {
        var answers = Map.of(
                CITY,
                List.of(glad(OCTOBER, 30)),
                EXPERTS,
                List.of(glad(OCTOBER, 20)),
                new UUID(0, 3),
                List.of(glad(OCTOBER, 2)));
        assertThat(OfTheCity.of(answers, OCTOBER, K)).containsExactly(new Content(OCTOBER, OCTOBER, 52, 52L));
    }

    @Test
    void without_any_one_organization_nothing_or_enough_is_left() {
        var random = new Random(49);
        for (int round = 0; round < 2_000; round++) {
            Map<UUID, List<Tally>> answers = invented(random);
            for (Content told : OfTheCity.of(answers, OCTOBER, K)) {
                assertThat(told.answers()).isGreaterThanOrEqualTo(20);
                answers.values().forEach(its -> {
                    Moods own = Hiding.sum(its.stream()
                            .filter(tally -> !tally.month().isBefore(told.from())
                                    && !tally.month().isAfter(told.until()))
                            .toList());
                    enough(told.answers() - own.all());
                    Long glad = told.glad();
                    if (glad != null) {
                        enough(glad - own.glad());
                        enough(told.answers() - glad - own.notGlad());
                    }
                });
            }
        }
    }

    private static void enough(long left) {
        assertThat(left == 0 || left >= K).as("left are %d", left).isTrue();
    }

    private static Map<UUID, List<Tally>> invented(Random random) {
        var answers = new HashMap<UUID, List<Tally>>();
        for (UUID organization : List.of(CITY, EXPERTS, new UUID(0, 3))) {
            var its = new ArrayList<Tally>();
            for (int line = random.nextInt(8); line > 0; line--) {
                its.add(new Tally(
                        OCTOBER.minusMonths(random.nextInt(5)),
                        "ar",
                        "school",
                        Ending.HELPED,
                        Picture.values()[random.nextInt(3)],
                        1 + random.nextInt(15)));
            }
            answers.put(organization, its);
        }
        return answers;
    }

    private static Tally glad(YearMonth month, long answers) {
        return new Tally(month, "ar", "school", Ending.HELPED, Picture.GLAD, answers);
    }
}
