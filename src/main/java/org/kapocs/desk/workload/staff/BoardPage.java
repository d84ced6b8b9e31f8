package org.kapocs.desk.workload.staff;

import org.kapocs.desk.workload.Board;
import org.kapocs.shared.web.Page;

/** An officer's cases by what is to be done next. */
public record BoardPage(Board board) implements Page {

    public boolean empty() {
        return board.sections().stream().allMatch(each -> each.cards().isEmpty());
    }
}
