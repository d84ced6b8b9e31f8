package org.kapocs.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Random;
import org.kapocs.shared.web.HouseClock;

/** What happens in the invented months, in the order in which it happens. What would lie in the future does not. */
final class InventedTimes {
    /** The same months in every demo. */
    private static final long SEED = 2017;

    private final PriorityQueue<Happening> coming =
            new PriorityQueue<>(Comparator.comparing(Happening::at).thenComparing(Happening::number));
    private final Random random = new Random(SEED);
    private final Instant now;
    private final ZoneId city;
    private long number;

    private record Happening(Instant at, long number, Runnable what) {}

    InventedTimes(Instant now, ZoneId city) {
        this.now = now;
        this.city = city;
    }

    ZoneId city() {
        return city;
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, city);
    }

    /** Some moment of that day's opening hours. */
    Instant during(LocalDate day) {
        return day.atTime(LocalTime.of(8, 0)).atZone(city).toInstant().plus(Duration.ofMinutes(random.nextInt(540)));
    }

    /** A moment of opening hours so many working days later, or within three hours for none. */
    Instant later(Instant moment, int workingDays) {
        if (workingDays == 0) {
            return moment.plus(Duration.ofMinutes(15L + random.nextInt(165)));
        }
        LocalDate day = LocalDate.ofInstant(moment, city);
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            left -= isWorking(day) ? 1 : 0;
        }
        return during(day);
    }

    static boolean isWorking(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    void at(Instant moment, Runnable what) {
        if (moment.isBefore(now)) {
            coming.add(new Happening(moment, number++, what));
        }
    }

    /** Lets everything happen, also what the happenings themselves bring about. */
    void pass() {
        while (!coming.isEmpty()) {
            Happening next = coming.poll();
            HouseClock.at(next.at(), () -> {
                next.what().run();
                return next;
            });
        }
    }
}
