package org.kapocs.shared.audit.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.kapocs.shared.audit.Trace;

/**
 * Entries that say the same of the same, one after the other.
 *
 * @param last the newest of them
 * @param first the oldest of them; the same as the newest when it is one
 */
public record AuditLine(Trace last, Trace first, int times) {

    static List<AuditLine> of(List<Trace> newestFirst) {
        var lines = new ArrayList<AuditLine>();
        for (Trace trace : newestFirst) {
            if (!lines.isEmpty() && lines.getLast().saysTheSame(trace)) {
                AuditLine line = lines.removeLast();
                lines.add(new AuditLine(line.last, trace, line.times + 1));
            } else {
                lines.add(new AuditLine(trace, trace, 1));
            }
        }
        return lines;
    }

    private boolean saysTheSame(Trace other) {
        return Objects.equals(last.account(), other.account())
                && last.token().equals(other.token())
                && last.what().equals(other.what())
                && last.subject().equals(other.subject())
                && last.purpose().equals(other.purpose());
    }
}
