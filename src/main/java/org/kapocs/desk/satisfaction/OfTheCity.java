package org.kapocs.desk.satisfaction;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kapocs.facts.need.Contentment;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What all organizations' clients said, together. Each organization knows its own figures and can take them from these:
 * therefore months wait for each other until what is left without any of them is nothing or enough as well.
 */
@Component
class OfTheCity implements Contentment {
    private static final List<Telling> TELLINGS = List.of(Telling.GLAD_OR_NOT, Telling.TOGETHER);

    private final TallyRows tallies;
    private final Clock clock;
    private final int k;

    OfTheCity(TallyRows tallies, Clock clock, @Value("${kapocs.evidence.k:5}") int k) {
        this.tallies = tallies;
        this.clock = clock;
        this.k = k;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Content> told() {
        return of(tallies.byOrganization(), Settling.lastWhole(clock), k);
    }

    static List<Content> of(Map<UUID, List<Tally>> answers, YearMonth until, int k) {
        var months = new TreeMap<YearMonth, List<Tally>>();
        answers.values().stream()
                .flatMap(List::stream)
                .filter(tally -> !tally.month().isAfter(until))
                .forEach(tally -> months.computeIfAbsent(tally.month(), _ -> new ArrayList<>())
                        .add(tally));
        var told = new ArrayList<Content>();
        Map<UUID, Moods> gathered = new TreeMap<>();
        YearMonth from = null;
        for (YearMonth month : months.keySet()) {
            from = from == null ? month : from;
            add(gathered, answers, month);
            Moods whole = gathered.values().stream().reduce(Moods.NONE, Moods::plus);
            List<Telling> hiding = whole.all() < Hiding.ENOUGH * k ? List.of() : hiding(whole, gathered, k);
            if (!hiding.isEmpty()) {
                Line line = hiding.getFirst().line(Line.REST, whole);
                told.addFirst(new Content(from, month, line.all(), line.glad()));
                gathered.clear();
                from = null;
            }
        }
        return List.copyOf(told);
    }

    private static void add(Map<UUID, Moods> gathered, Map<UUID, List<Tally>> answers, YearMonth month) {
        answers.forEach((organization, tallies) -> gathered.merge(
                organization,
                Hiding.sum(tallies.stream()
                        .filter(tally -> tally.month().equals(month))
                        .collect(Collectors.toList())),
                Moods::plus));
    }

    private static List<Telling> hiding(Moods whole, Map<UUID, Moods> each, int k) {
        return TELLINGS.stream()
                .filter(telling -> telling.hides(whole, k))
                .filter(telling -> each.values().stream().allMatch(one -> telling.hides(whole.minus(one), k)))
                .toList();
    }
}
