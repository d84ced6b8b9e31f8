package org.kapocs.shared.trail.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.kapocs.shared.audit.Trace;
import org.kapocs.shared.trail.Told;

/**
 * Entries that say the same of the same, one after the other.
 *
 * @param last the newest of them
 * @param first the oldest of them; the same as the newest when it is one
 */
public record AuditLine(Told last, Trace first, int times) {

    static List<AuditLine> of(List<Told> newestFirst) {
        var lines = new ArrayList<AuditLine>();
        for (Told told : newestFirst) {
            if (!lines.isEmpty() && lines.getLast().saysTheSame(told.trace())) {
                AuditLine line = lines.removeLast();
                lines.add(new AuditLine(line.last, told.trace(), line.times + 1));
            } else {
                lines.add(new AuditLine(told, told.trace(), 1));
            }
        }
        return lines;
    }

    private boolean saysTheSame(Trace other) {
        Trace same = last.trace();
        return Objects.equals(same.account(), other.account())
                && same.token().equals(other.token())
                && same.what().equals(other.what())
                && same.subject().equals(other.subject())
                && same.purpose().equals(other.purpose());
    }
}
