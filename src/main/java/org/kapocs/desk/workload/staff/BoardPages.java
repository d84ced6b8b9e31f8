package org.kapocs.desk.workload.staff;

import org.kapocs.desk.workload.Boards;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;

/** The board of one's own cases. */
@Controller
@ForStaff(Action.READ_CASES)
class BoardPages {
    private final Boards boards;

    BoardPages(Boards boards) {
        this.boards = boards;
    }

    @GetMapping("/staff/cases/board")
    @Transactional
    Reply show(Who.Staff who) {
        return new BoardPage(boards.of(who));
    }
}
