package org.kapocs.desk.consult.staff;

import java.util.List;
import org.kapocs.desk.consult.NoteDraft;
import org.kapocs.desk.consult.NoteDrafts;
import org.kapocs.facts.knowledge.KnowledgePart;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Piece;
import org.springframework.stereotype.Component;

/** Shows where notes are looked up which ones wait for a second pair of eyes. */
@Component
class WaitingNotes implements KnowledgePart {
    private final NoteDrafts drafts;

    WaitingNotes(NoteDrafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public List<Piece> waiting(Who.Staff who) {
        List<NoteDraft> waiting = drafts.waiting(who);
        return waiting.isEmpty() ? List.of() : List.of(new DraftsPiece(waiting, who.account()));
    }
}
