package org.kapocs.desk.satisfaction;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Makes of exact counts periods in which no number above nought is below k, and from which none can be worked out. No two
 * periods have a month in common, so that none can be taken from another; in one, all tables are told equally finely and
 * come to the same whole, and what is small is put together with the smallest of the others. Decision 0049.
 */
final class Hiding {
    /** With less than so many times k, nearly everything would be hidden. */
    static final int ENOUGH = 4;

    private Hiding() {}

    /** The newest first. @param until the last month of which all answers are counted */
    static List<Period> periods(List<Tally> tallies, YearMonth until, long k) {
        var months = new TreeMap<YearMonth, List<Tally>>();
        tallies.stream()
                .filter(tally -> !tally.month().isAfter(until))
                .forEach(tally -> months.computeIfAbsent(tally.month(), _ -> new ArrayList<>())
                        .add(tally));
        var periods = new ArrayList<Period>();
        var gathered = new ArrayList<Tally>();
        YearMonth from = null;
        for (var month : months.entrySet()) {
            from = from == null ? month.getKey() : from;
            gathered.addAll(month.getValue());
            if (sum(gathered).all() >= ENOUGH * k) {
                periods.addFirst(period(from, month.getKey(), List.copyOf(gathered), k));
                gathered.clear();
                from = null;
            }
        }
        return List.copyOf(periods);
    }

    static Moods sum(List<Tally> tallies) {
        return tallies.stream().map(Tally::moods).reduce(Moods.NONE, Moods::plus);
    }

    /** Told in the way that tells most of those that hide what is small. */
    private static Period period(YearMonth from, YearMonth until, List<Tally> tallies, long k) {
        Moods whole = sum(tallies);
        return Stream.of(Telling.values())
                .filter(telling -> telling.hides(whole, k))
                .map(telling ->
                        new Period(from, until, telling, telling.line(Line.REST, whole), lines(tallies, telling, k)))
                .reduce((finer, coarser) -> tells(coarser) > tells(finer) ? coarser : finer)
                .orElseThrow();
    }

    private static Map<View, List<Line>> lines(List<Tally> tallies, Telling telling, long k) {
        var lines = new EnumMap<View, List<Line>>(View.class);
        for (View view : View.values()) {
            List<Line> told = table(tallies, view, telling, k);
            if (told.size() > 1) {
                lines.put(view, told);
            }
        }
        return lines;
    }

    private static List<Line> table(List<Tally> tallies, View view, Telling telling, long k) {
        var counted = new TreeMap<String, Moods>();
        tallies.forEach(tally -> counted.merge(tally.key(view), tally.moods(), Moods::plus));
        var told = new ArrayList<Map.Entry<String, Moods>>();
        Moods rest = Moods.NONE;
        for (var each : counted.entrySet()) {
            if (telling.hides(each.getValue(), k)) {
                told.add(each);
            } else {
                rest = rest.plus(each.getValue());
            }
        }
        told.sort(Comparator.comparingLong(
                (Map.Entry<String, Moods> each) -> -each.getValue().all()));
        while (!telling.hides(rest, k)) {
            rest = rest.plus(
                    told.removeLast().getValue()); // the whole hides what is small, so it ends with it at the latest
        }
        var lines = new ArrayList<Line>();
        told.forEach(each -> lines.add(telling.line(each.getKey(), each.getValue())));
        if (view == View.MONTH) {
            lines.sort(Comparator.comparing(Line::key));
        }
        if (rest.all() > 0) {
            lines.add(telling.line(Line.REST, rest));
        }
        return lines;
    }

    /** In answers times numbers, of lines that say of whom. */
    private static long tells(Period period) {
        long named = period.lines().values().stream()
                .flatMap(List::stream)
                .filter(line -> !line.key().equals(Line.REST))
                .mapToLong(Line::all)
                .sum();
        return (named + period.all().all()) * period.telling().numbers();
    }
}
