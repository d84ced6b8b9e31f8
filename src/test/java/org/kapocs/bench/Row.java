package org.kapocs.bench;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * One kind of visit that is measured.
 *
 * @param name by which it can be chosen
 * @param about in words
 * @param rate how many come in a second
 * @param limitMs within which 99 of 100 are to be answered
 * @param writes whether each visit makes something, which a replay has to make, too
 * @param others for a replay: what stands for the values of the recorded visit, the so manyeth time
 */
record Row(
        String name,
        String about,
        double rate,
        double limitMs,
        boolean writes,
        Load.Visit visit,
        IntFunction<Map<String, String>> others) {

    static Row reading(String name, String about, double rate, double limitMs, Load.Visit visit) {
        return new Row(name, about, rate, limitMs, false, visit, _ -> Map.of());
    }

    static Row writing(String name, String about, double rate, double limitMs, Load.Visit visit) {
        return new Row(name, about, rate, limitMs, true, visit, _ -> Map.of());
    }

    Row at(double otherRate) {
        return new Row(name, about, otherRate, limitMs, writes, visit, others);
    }

    /** All that are chosen; all when none is. */
    static List<Row> chosen(List<Row> all, List<String> names) {
        return names.isEmpty()
                ? all
                : all.stream().filter(row -> names.contains(row.name())).toList();
    }
}
