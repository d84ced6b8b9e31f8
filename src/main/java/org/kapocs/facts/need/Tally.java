package org.kapocs.facts.need;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.LastWord;
import org.kapocs.shared.web.BeforeCommit;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * Counts needs as they change, in the transaction that changes them. Its rows are shared by many, so they are touched
 * last of all and in one order: nobody waits for them long, and no two wait for each other.
 */
@Component
class Tally {
    /** A row that is not there yet is counted up only; the checks look at what would be inserted even when it is not. */
    private static final String COUNT = """
            insert into need.tally (kind, month, top, key, open, answered, unmet)
            values (?, ?, ?, ?, greatest(?, 0), greatest(?, 0), greatest(?, 0))
            on conflict (kind, month, top, key) do update set
              open = tally.open + ?, answered = tally.answered + ?, unmet = tally.unmet + ?""";

    /** Before the audit trail takes the head of its chain: always the same way round. */
    private final BeforeCommit<Map<Cell, Change>> waiting =
            new BeforeCommit<>(Ordered.LOWEST_PRECEDENCE - 1, () -> new TreeMap<>(Cell.ORDER), Tally::write);

    /** A need passes from one state to another; {@code null}: it was not there, or is not any more. */
    void count(Labels labels, @Nullable NeedState before, @Nullable NeedState after) {
        String top = labels.topic().split("\\.", 2)[0];
        String district = labels.district() == null ? "" : labels.district().toString();
        Map<Cell, Change> changes = waiting.gathered();
        for (Cell cell : new Cell[] {
            new Cell("TOPIC", labels.month(), top, labels.topic()),
            new Cell("DISTRICT", labels.month(), top, district),
            new Cell("LANGUAGE", labels.month(), top, labels.language())
        }) {
            changes.merge(cell, Change.of(before, -1).plus(Change.of(after, 1)), Change::plus);
        }
    }

    private static void write(Map<Cell, Change> changes) {
        changes.forEach((cell, by) -> LastWord.say(
                COUNT,
                cell.kind(),
                cell.month(),
                cell.top(),
                cell.key(),
                by.open(),
                by.answered(),
                by.unmet(),
                by.open(),
                by.answered(),
                by.unmet()));
    }

    private record Cell(String kind, LocalDate month, String top, String key) {
        private static final Comparator<Cell> ORDER = Comparator.comparing(Cell::kind)
                .thenComparing(Cell::month)
                .thenComparing(Cell::top)
                .thenComparing(Cell::key);
    }

    private record Change(long open, long answered, long unmet) {
        private static Change of(@Nullable NeedState state, long by) {
            return new Change(
                    state == NeedState.OPEN ? by : 0,
                    state == NeedState.ANSWERED ? by : 0,
                    state == NeedState.UNMET ? by : 0);
        }

        private Change plus(Change other) {
            return new Change(open + other.open, answered + other.answered, unmet + other.unmet);
        }
    }
}
