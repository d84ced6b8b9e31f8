package org.kapocs.desk.transfer.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.transfer.OnCase;
import org.kapocs.desk.transfer.Transfer;
import org.kapocs.shared.web.Piece;

/**
 * To whom a case is offered, on its page.
 *
 * @param all the newest first
 * @param asked requests of others for it that wait
 * @param may whether the reader may offer it
 */
public record CaseTransfers(UUID caseId, List<Transfer> all, List<OnCase.Asking> asked, boolean may, LocalDate today)
        implements Piece {
    public boolean isEmpty() {
        return all.isEmpty() && asked.isEmpty() && !may;
    }

    /** The last one, whatever became of it; null where there is none. */
    public @Nullable Transfer last() {
        return all.isEmpty() ? null : all.getFirst();
    }

    public boolean offered() {
        return !all.isEmpty() && all.getFirst().open();
    }
}
