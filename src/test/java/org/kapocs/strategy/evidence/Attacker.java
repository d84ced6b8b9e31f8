package org.kapocs.strategy.evidence;

import java.util.List;
import java.util.function.IntPredicate;

/**
 * Knows everything that is published of a quarter, joins all of it in one linear programme over topic × district ×
 * state, and asks how large a count can be at most.
 */
final class Attacker {
    private static final int STATES = 3;

    private final List<String> topics;
    private final List<String> districts;
    private final LinearProgram known;

    Attacker(List<String> topics, List<String> districts, Sheet sheet) {
        this.topics = topics;
        this.districts = districts;
        this.known = new LinearProgram(cells());
        if (sheet.all() != null) {
            learn(cell -> true, sheet.all());
        }
        for (Table table : sheet.tables()) {
            List<String> named = table.lines().stream().map(Line::key).toList();
            for (Line line : table.lines()) {
                learn(cell -> inside(table, named, line, cell), line);
            }
        }
    }

    private boolean inside(Table table, List<String> named, Line line, int cell) {
        String topic = topic(cell);
        String key = table.view() == View.DISTRICT
                ? district(cell)
                : table.under().isEmpty() ? topic.split("\\.")[0] : topic;
        boolean reached = table.under().isEmpty() || topic.startsWith(table.under());
        return reached
                && (line.key().equals(Line.REST)
                        ? !named.contains(key)
                        : line.key().equals(key));
    }

    private void learn(IntPredicate cells, Line line) {
        equal(cells, line.all());
        if (line.open() != null) {
            equal(cell -> cells.test(cell) && state(cell) == 0, line.open());
        }
        if (line.answered() != null) {
            equal(cell -> cells.test(cell) && state(cell) == 1, line.answered());
        }
        if (line.unmet() != null) {
            equal(cell -> cells.test(cell) && state(cell) == 2, line.unmet());
        }
    }

    private void equal(IntPredicate cells, long sum) {
        known.equal(vector(cells), sum);
    }

    /** The largest that the sum of these cells can be, for all that is known. */
    double atMost(IntPredicate cells) {
        return known.atMost(vector(cells));
    }

    int cells() {
        return topics.size() * districts.size() * STATES;
    }

    int state(int cell) {
        return cell % STATES;
    }

    String topic(int cell) {
        return topics.get(cell / STATES % topics.size());
    }

    String district(int cell) {
        return districts.get(cell / STATES / topics.size());
    }

    private double[] vector(IntPredicate cells) {
        var vector = new double[cells()];
        for (int cell = 0; cell < vector.length; cell++) {
            vector[cell] = cells.test(cell) ? 1 : 0;
        }
        return vector;
    }
}
