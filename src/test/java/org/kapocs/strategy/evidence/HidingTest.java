package org.kapocs.strategy.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From what is published nobody can work out that a number above nought is a small one. */
class HidingTest {
    private static final int K = 5;
    private static final List<String> TOPICS =
            List.of("health.a", "health.b", "health.c", "home.a", "home.b", "work.a");
    private static final List<String> DISTRICTS = List.of("", "1", "8", "9");

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.6, 1, 3, 8, 30})
    void nobody_can_tell_that_a_count_is_small_from_all_tables_joined(double mean) {
        var random = new Random(20_170_000 + Double.hashCode(mean));
        int asked = 0;
        for (int round = 0; round < 60; round++) {
            int[] city = city(random, mean);
            var attacker = new Attacker(TOPICS, DISTRICTS, published(city));
            for (IntPredicate cells : questions(attacker, random)) {
                int truth = IntStream.range(0, city.length)
                        .filter(cells)
                        .map(cell -> city[cell])
                        .sum();
                if (truth > 0 && total(city) >= K) {
                    asked++;
                    assertThat(attacker.atMost(cells))
                            .as("of %d in truth %s", truth, published(city))
                            .isGreaterThan(K - 1e-4);
                }
            }
        }
        assertThat(asked).isPositive();
    }

    @Test
    void without_hiding_the_same_attacker_finds_small_counts() {
        int[] city = city(new Random(7), 1);
        var exact = new TreeMap<String, Counts>();
        figures(city).get(View.TOPIC).forEach((topic, counts) -> {
            if (topic.startsWith("health.")) {
                exact.put(topic, counts);
            }
        });
        var lines = exact.entrySet().stream()
                .map(entry -> Form.APART.line(entry.getKey(), entry.getValue()))
                .toList();
        var sheet = new Sheet(null, List.of(new Table(View.TOPIC, "health", lines)));
        var attacker = new Attacker(TOPICS, DISTRICTS, sheet);
        assertThat(attacker.atMost(cell -> attacker.topic(cell).equals("health.a") && attacker.state(cell) == 0))
                .isLessThan(K);
    }

    @Test
    void a_number_that_is_told_is_nought_or_not_small() {
        var random = new Random(11);
        for (int round = 0; round < 2_000; round++) {
            int[] city = city(random, random.nextDouble() * 10);
            Sheet sheet = published(city);
            sheet.tables().forEach(table -> table.lines().forEach(HidingTest::notSmall));
        }
    }

    @Test
    void nothing_is_lost_every_table_adds_up_to_all_needs() {
        var random = new Random(12);
        for (int round = 0; round < 500; round++) {
            int[] city = city(random, random.nextDouble() * 10);
            Sheet sheet = published(city);
            for (Table table : sheet.tables()) {
                long all = table.under().isEmpty()
                        ? total(city)
                        : sheet.table(View.TOPIC, "").orElseThrow().lines().stream()
                                .filter(line -> line.key().equals(table.under()))
                                .findFirst()
                                .orElseThrow()
                                .all();
                assertThat(table.lines().stream().mapToLong(Line::all).sum()).isEqualTo(all);
            }
        }
    }

    @Test
    void of_fewer_needs_than_k_nothing_is_told() {
        Sheet sheet = Counting.sheet(Map.of(View.DISTRICT, Map.of("8", new Counts(1, 2, 1))), K);
        assertThat(sheet.all()).isNull();
        assertThat(sheet.tables()).isEmpty();
    }

    @Test
    void where_nothing_is_small_nothing_is_hidden() {
        var lines = lines(Map.of("1", new Counts(5, 20, 0), "8", new Counts(0, 9, 7)));
        assertThat(lines).containsExactly(new Line("1", 5L, 20L, 0L, 25), new Line("8", 0L, 9L, 7L, 16));
    }

    @Test
    void what_is_too_small_for_a_line_of_its_own_is_added_together() {
        var lines = lines(Map.of(
                "1",
                new Counts(0, 30, 0),
                "2",
                new Counts(0, 4, 0),
                "3",
                new Counts(0, 3, 0),
                "8",
                new Counts(0, 9, 0)));
        assertThat(lines)
                .containsExactly(
                        new Line("1", 0L, 30L, 0L, 30),
                        new Line("8", 0L, 9L, 0L, 9),
                        new Line(Line.REST, 0L, 7L, 0L, 7));
    }

    @Test
    void a_single_small_line_takes_the_smallest_large_one_with_it() {
        var lines = lines(Map.of("1", new Counts(0, 30, 0), "2", new Counts(0, 1, 0), "8", new Counts(0, 9, 0)));
        assertThat(lines).containsExactly(new Line("1", 0L, 30L, 0L, 30), new Line(Line.REST, 0L, 10L, 0L, 10));
    }

    @Test
    void one_line_that_hides_its_parts_makes_another_hide_them_too() {
        var lines = lines(Map.of("1", new Counts(10, 30, 10), "8", new Counts(9, 30, 1), "9", new Counts(6, 25, 6)));
        assertThat(lines)
                .containsExactly(
                        new Line("1", 10L, 30L, 10L, 50),
                        new Line("8", null, 30L, null, 40),
                        new Line("9", null, 25L, null, 37));
    }

    @Test
    void where_few_are_open_what_was_answered_is_told_rather_than_how_few_are_open() {
        var figures = Map.of(
                View.DISTRICT, Map.of("1", new Counts(2, 20, 8), "8", new Counts(3, 15, 6), "9", new Counts(1, 5, 3)));
        Sheet sheet = Counting.sheet(figures, K);
        assertThat(sheet.all()).isEqualTo(new Line("", null, 40L, null, 63));
        assertThat(sheet.tables().getFirst().lines())
                .containsExactly(
                        new Line("1", null, 20L, null, 30),
                        new Line("8", null, null, null, 24),
                        new Line("9", null, null, null, 9));
    }

    private static List<Line> lines(Map<String, Counts> counted) {
        return Counting.sheet(Map.of(View.DISTRICT, counted), K)
                .tables()
                .getFirst()
                .lines();
    }

    /** Every count of one table, of two together, and some of the finest cells. */
    private static List<IntPredicate> questions(Attacker known, Random random) {
        var questions = new ArrayList<IntPredicate>();
        for (IntFunction<String> key : List.<IntFunction<String>>of(
                known::topic, known::district, cell -> known.topic(cell).split("\\.")[0])) {
            IntStream.range(0, known.cells()).mapToObj(key).distinct().forEach(value -> {
                questions.add(cell -> key.apply(cell).equals(value));
                for (int state = 0; state < 3; state++) {
                    int wanted = state;
                    questions.add(cell -> key.apply(cell).equals(value) && known.state(cell) == wanted);
                }
            });
        }
        for (int i = 0; i < 12; i++) {
            int one = random.nextInt(known.cells());
            questions.add(cell -> cell == one);
            questions.add(cell -> known.topic(cell).equals(known.topic(one))
                    && known.district(cell).equals(known.district(one)));
        }
        return questions;
    }

    private static Sheet published(int[] city) {
        return Counting.sheet(figures(city), K);
    }

    private static Map<View, Map<String, Counts>> figures(int[] city) {
        var figures = new LinkedHashMap<View, Map<String, Counts>>();
        figures.put(View.TOPIC, new TreeMap<>());
        figures.put(View.DISTRICT, new TreeMap<>());
        for (int cell = 0; cell < city.length; cell += 3) {
            var counts = new Counts(city[cell], city[cell + 1], city[cell + 2]);
            String topic = TOPICS.get(cell / 3 % TOPICS.size());
            figures.get(View.TOPIC).merge(topic, counts, Counts::plus);
            figures.get(View.DISTRICT).merge(DISTRICTS.get(cell / 3 / TOPICS.size()), counts, Counts::plus);
        }
        return figures;
    }

    /** A few large cells among many small ones, as in life. */
    private static int[] city(Random random, double mean) {
        return IntStream.range(0, TOPICS.size() * DISTRICTS.size() * 3)
                .map(cell -> (int) (-mean * Math.log(1 - random.nextDouble()) * (random.nextInt(4) == 0 ? 2 : 0.6)))
                .toArray();
    }

    private static int total(int[] city) {
        return IntStream.of(city).sum();
    }

    private static void notSmall(Line line) {
        for (Long number : new Long[] {line.open(), line.answered(), line.unmet(), line.all()}) {
            if (number != null) {
                assertThat(number == 0 || number >= K).as("%s", line).isTrue();
            }
        }
    }
}
