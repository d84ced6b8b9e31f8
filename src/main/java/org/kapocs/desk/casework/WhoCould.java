package org.kapocs.desk.casework;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.kapocs.shared.access.Tenure;
import org.kapocs.shared.veil.Past;

/** Who could have opened a case in a time: whose role let them, as far as it was not closed to them. */
record WhoCould(List<Past> past, Instant from, Instant to) {

    /** Whether there was a moment of this time in which they could. */
    boolean could(Tenure tenure) {
        Instant began = tenure.since().isAfter(from) ? tenure.since() : from;
        Instant end = tenure.until().filter(to::isAfter).orElse(to);
        // Nothing changes but at these moments.
        return Stream.concat(
                        Stream.of(began),
                        past.stream()
                                .flatMap(each -> Stream.concat(
                                        Stream.ofNullable(each.since()), Stream.ofNullable(each.until()))))
                .filter(moment -> !moment.isBefore(began) && moment.isBefore(end))
                .anyMatch(moment -> open(tenure, moment));
    }

    private boolean open(Tenure tenure, Instant moment) {
        List<Past> then = past.stream().filter(each -> each.at(moment)).toList();
        return then.stream().noneMatch(each -> each.what() == Past.What.LOCKED && is(tenure, each))
                && then.stream()
                        .filter(each -> each.what() == Past.What.SEALED)
                        .allMatch(seal -> then.stream()
                                .anyMatch(each -> each.what() == Past.What.KEPT
                                        && each.cause().equals(seal.cause())
                                        && is(tenure, each)));
    }

    private static boolean is(Tenure tenure, Past each) {
        return tenure.account().equals(each.account());
    }
}
