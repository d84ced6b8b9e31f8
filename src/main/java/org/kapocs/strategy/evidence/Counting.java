package org.kapocs.strategy.evidence;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kapocs.facts.need.Figure;
import org.kapocs.facts.need.FigureQuery;
import org.kapocs.facts.need.FigureQuery.By;
import org.kapocs.facts.need.Needs;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Counts needs and hides what is small. */
@Component
class Counting {
    /** With less, two people could find a third. */
    private static final int LEAST_K = 3;

    private final Needs needs;
    private final int k;

    Counting(Needs needs, @Value("${kapocs.evidence.k:5}") int k) {
        if (k < LEAST_K) {
            throw new IllegalArgumentException("kapocs.evidence.k is at least " + LEAST_K);
        }
        this.needs = needs;
        this.k = k;
    }

    /** Every number that is told is nought or at least this. */
    int k() {
        return k;
    }

    /** The months of which something can be told. */
    List<YearMonth> countable(YearMonth from, YearMonth until) {
        return counted(View.MONTH, from, until).entrySet().stream()
                .filter(month -> month.getValue().all() >= k)
                .map(month -> YearMonth.parse(month.getKey()))
                .toList();
    }

    /** One statement for each view. */
    Sheet sheet(YearMonth from, YearMonth until, View... views) {
        var figures = new LinkedHashMap<View, Map<String, Counts>>();
        for (View view : views) {
            figures.put(view, counted(view, from, until));
        }
        return sheet(figures, k);
    }

    /**
     * The form of the whole is the one in which the tables tell most: where few needs are open, telling that few would
     * keep every line from telling how many were answered.
     *
     * @param figures by view and key, each view counting the same needs
     */
    static Sheet sheet(Map<View, Map<String, Counts>> figures, int k) {
        Counts whole = figures.values().iterator().next().values().stream().reduce(Counts.NONE, Counts::plus);
        return Stream.of(Form.values())
                .filter(form -> whole.all() >= k && form.tellsNothingSmall(whole, k))
                .map(form -> sheet(figures, whole, form, k))
                .reduce((one, other) -> other.tells() > one.tells() ? other : one)
                .orElseGet(() -> new Sheet(null, List.of()));
    }

    private static Sheet sheet(Map<View, Map<String, Counts>> figures, Counts whole, Form known, int k) {
        return new Sheet(
                known.line("", whole),
                figures.entrySet().stream()
                        .flatMap(view -> tables(view.getKey(), view.getValue(), known, k))
                        .toList());
    }

    private static Stream<Table> tables(View view, Map<String, Counts> counted, Form known, int k) {
        if (view != View.TOPIC) {
            return Stream.of(table(view, "", Hiding.table(counted, known, k)));
        }
        var byTop = new TreeMap<String, Map<String, Counts>>();
        counted.forEach((topic, counts) ->
                byTop.computeIfAbsent(top(topic), any -> new TreeMap<>()).put(topic, counts));
        var tops = new TreeMap<String, Counts>();
        byTop.forEach((topic, below) -> tops.put(topic, below.values().stream().reduce(Counts.NONE, Counts::plus)));
        List<Hiding.Row> rows = Hiding.table(tops, known, k);
        Stream<Table> finer = rows.stream()
                .filter(row -> byTop.containsKey(row.key()))
                .map(row ->
                        table(view, row.key(), Hiding.table(byTop.getOrDefault(row.key(), Map.of()), row.form(), k)))
                .filter(table -> table.lines().size() > 1);
        return Stream.concat(Stream.of(table(view, "", rows)), finer);
    }

    private static Table table(View view, String under, List<Hiding.Row> rows) {
        var lines = rows.stream().map(Hiding.Row::line);
        return new Table(
                view,
                under,
                view == View.MONTH
                        ? lines.sorted(Comparator.comparing(line -> line.key().replace(Line.REST, "~")))
                                .toList()
                        : lines.toList());
    }

    private Map<String, Counts> counted(View view, YearMonth from, YearMonth until) {
        By by = switch (view) {
            case TOPIC -> By.TOPIC;
            case DISTRICT -> By.DISTRICT;
            case LANGUAGE -> By.LANGUAGE;
            case MONTH -> By.MONTH;
        };
        var counted = new TreeMap<String, Counts>();
        for (Figure figure : needs.figures(new FigureQuery(by, from, until))) {
            counted.put(figure.key(), new Counts(figure.open(), figure.answered(), figure.unmet()));
        }
        return counted;
    }

    private static String top(String topic) {
        return Arrays.asList(topic.split("\\.", 2)).getFirst();
    }
}
