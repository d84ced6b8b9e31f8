package org.kapocs.desk.papers;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** How many days before a paper runs out somebody is reminded, the earliest first. */
record Ahead(List<Integer> days) {

    /**
     * @param written whole numbers of days with commas between, as an administrator sets them
     * @throws IllegalArgumentException when they are none
     */
    static Ahead of(String written) {
        List<Integer> days = Arrays.stream(written.split(","))
                .map(String::strip)
                .map(Integer::valueOf)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        if (days.stream().anyMatch(day -> day < 1 || day > 730)) {
            throw new IllegalArgumentException("KAPOCS_PAPERS_AHEAD: days between 1 and 730, such as 90,60,30");
        }
        return new Ahead(days);
    }

    /** How often. */
    int times() {
        return days.size();
    }

    /** How many of these days have come by today for what is valid until then. */
    int reached(LocalDate until, LocalDate today) {
        return (int) days.stream()
                .filter(day -> !until.minusDays(day).isAfter(today))
                .count();
    }
}
