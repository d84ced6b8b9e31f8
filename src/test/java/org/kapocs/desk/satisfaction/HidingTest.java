package org.kapocs.desk.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HidingTest {
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final int K = 5;

    @Test
    void nothing_is_told_before_there_are_enough_answers() {
        assertThat(Hiding.periods(of(OCTOBER, "ar", 10, 0, 9), OCTOBER, K)).isEmpty();
        assertThat(Hiding.periods(of(OCTOBER, "ar", 10, 0, 10), OCTOBER, K)).hasSize(1);
    }

    @Test
    void months_wait_for_each_other_and_no_period_shares_one_with_another() {
        List<Tally> all = Stream.of(6, 8, 9, 10)
                .map(month -> of(YearMonth.of(2026, month), "ar", 12, 0, 0))
                .flatMap(List::stream)
                .toList();
        assertThat(Hiding.periods(all, OCTOBER, K))
                .extracting(Period::from, Period::until)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(YearMonth.of(2026, 9), OCTOBER),
                        org.assertj.core.groups.Tuple.tuple(YearMonth.of(2026, 6), YearMonth.of(2026, 8)));
    }

    @Test
    void a_month_that_is_not_whole_is_not_told() {
        assertThat(Hiding.periods(of(OCTOBER.plusMonths(1), "ar", 40, 0, 0), OCTOBER, K))
                .isEmpty();
    }

    @Test
    void what_is_small_goes_with_the_smallest_of_the_others() {
        var all = new ArrayList<>(of(OCTOBER, "ar", 20, 0, 0));
        all.addAll(of(OCTOBER, "uk", 12, 0, 0));
        all.addAll(of(OCTOBER, "fa", 1, 0, 0));
        assertThat(Hiding.periods(all, OCTOBER, K).getFirst().lines().get(View.LANGUAGE))
                .as("a rest of one would be told by the others")
                .containsExactly(new Line("ar", 20, 20L, 0L, 0L, 0L), new Line(Line.REST, 13, 13L, 0L, 0L, 0L));
    }

    @Test
    void where_few_were_unhappy_that_is_not_told_apart() {
        Period told = Hiding.periods(of(OCTOBER, "ar", 20, 6, 2), OCTOBER, K).getFirst();
        assertThat(told.telling()).isEqualTo(Telling.GLAD_OR_NOT);
        assertThat(told.all()).isEqualTo(new Line(Line.REST, 28, 20L, null, null, 8L));
        assertThat(Hiding.periods(of(OCTOBER, "ar", 20, 1, 2), OCTOBER, K)
                        .getFirst()
                        .all())
                .isEqualTo(new Line(Line.REST, 23, null, null, null, null));
    }

    @Test
    void whatever_clients_answer_no_number_told_is_small_nor_what_the_others_leave_of_the_whole() {
        var random = new Random(49);
        for (int round = 0; round < 2_000; round++) {
            for (Period period : Hiding.periods(invented(random), OCTOBER, K)) {
                var lines = new ArrayList<>(List.of(period.all()));
                period.lines().values().forEach(lines::addAll);
                lines.forEach(HidingTest::tellsNothingSmall);
                period.lines()
                        .values()
                        .forEach(table -> subsets(table)
                                .forEach(some -> assertThat(period.all().all()
                                                - some.stream()
                                                        .mapToLong(Line::all)
                                                        .sum())
                                        .matches(left -> left == 0 || left >= K, "nothing or enough")));
            }
        }
    }

    private static void tellsNothingSmall(Line line) {
        for (@Nullable
        Long told : new @Nullable Long[] {line.all(), line.glad(), line.soSo(), line.unhappy(), line.notGlad()}) {
            assertThat(told == null || told == 0 || told >= K).as("%s", line).isTrue();
        }
    }

    /** Some of the lines of a table, each way once where it is short. */
    private static Set<List<Line>> subsets(List<Line> table) {
        var all = new HashSet<List<Line>>();
        for (int bits = 0; bits < 1 << Math.min(table.size(), 6); bits++) {
            var some = new ArrayList<Line>();
            for (int at = 0; at < table.size(); at++) {
                if ((bits >> at & 1) == 1) {
                    some.add(table.get(at));
                }
            }
            all.add(some);
        }
        return all;
    }

    private static List<Tally> invented(Random random) {
        var all = new ArrayList<Tally>();
        for (int line = random.nextInt(14); line >= 0; line--) {
            all.add(new Tally(
                    OCTOBER.minusMonths(random.nextInt(5)),
                    List.of("ar", "uk", "fa", "vi", "hu").get(random.nextInt(5)),
                    List.of("school", "housing", "work").get(random.nextInt(3)),
                    Ending.values()[random.nextInt(2)],
                    Picture.values()[random.nextInt(3)],
                    1 + random.nextInt(random.nextBoolean() ? 3 : 15)));
        }
        return all;
    }

    private static List<Tally> of(YearMonth month, String language, long glad, long soSo, long unhappy) {
        return Stream.of(
                        new Tally(month, language, "school", Ending.HELPED, Picture.GLAD, glad),
                        new Tally(month, language, "school", Ending.HELPED, Picture.SO_SO, soSo),
                        new Tally(month, language, "school", Ending.HELPED, Picture.UNHAPPY, unhappy))
                .filter(tally -> tally.answers() > 0)
                .toList();
    }
}
