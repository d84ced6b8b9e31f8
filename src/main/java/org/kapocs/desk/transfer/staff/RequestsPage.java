package org.kapocs.desk.transfer.staff;

import java.time.LocalDate;
import java.util.List;
import org.kapocs.desk.transfer.Lines;
import org.kapocs.desk.transfer.RequestLines;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;

/** Cases that others ask for, and those that we asked for. */
public record RequestsPage(RequestLines found, Lines.Counts counts, LocalDate today) implements Page {
    public List<Lines.View> views() {
        return List.of(Lines.View.values());
    }

    public String number(Frame frame, Lines.View each) {
        return switch (each) {
            case TO_US -> frame.number(counts.toUs());
            case BY_US -> frame.number(counts.byUs());
            case OVER -> "";
        };
    }
}
