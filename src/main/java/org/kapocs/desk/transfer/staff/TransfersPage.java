package org.kapocs.desk.transfer.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.kapocs.desk.transfer.Lines;
import org.kapocs.desk.transfer.Transfer;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;

/** Cases that are offered, to us and by us, and those of which it is over. */
public record TransfersPage(Lines.View view, Lines found, Lines.Counts counts, UUID here, LocalDate today)
        implements Page {
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

    /** The case where it is the reader's to see, and else its number where it was theirs; of others who offers it. */
    public String title(Transfer line) {
        String title = found.titles().get(line.caseFile());
        return title != null
                ? title
                : line.from().organization().equals(here)
                        ? line.number()
                        : line.from().name();
    }
}
