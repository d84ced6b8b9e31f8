package org.kapocs.desk.task.staff;

import java.util.List;
import org.kapocs.desk.contact.WorklistPart;
import org.kapocs.desk.task.Steps;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Piece;
import org.springframework.stereotype.Component;

/** Tells staff, where their day begins, what clients of theirs have done themselves. */
@Component
class TickedPressing implements WorklistPart {
    private static final int NAMED = 5;

    private final Steps steps;

    TickedPressing(Steps steps) {
        this.steps = steps;
    }

    @Override
    public List<Piece> of(Who.Staff who) {
        if (!who.may(Action.WORK_CASES)) {
            return List.of();
        }
        List<Steps.Ticked> ticked = steps.ticked(who, NAMED + 1);
        return ticked.isEmpty()
                ? List.of()
                : List.of(new TickedPiece(ticked.stream().limit(NAMED).toList(), ticked.size() > NAMED));
    }
}
