package org.kapocs.desk.papers;

import java.util.List;
import org.kapocs.shared.privacy.Fact;
import org.kapocs.shared.privacy.Holding;
import org.kapocs.shared.privacy.PersonalData;
import org.kapocs.shared.privacy.Withheld;
import org.springframework.stereotype.Component;

/** A person's identity documents and residence status. */
@Component
class PapersPersonalData implements PersonalData {
    private static final String OF_CASE = "case_file = any(:cases)";

    private final PaperSeal seal;

    PapersPersonalData(PaperSeal seal) {
        this.seal = seal;
    }

    @Override
    public String room() {
        return "papers";
    }

    @Override
    public List<Holding> holdings() {
        return List.of(
                Holding.of("papers.reminder", "paper in (select p.id from papers.paper p where p." + OF_CASE + ")")
                        .withheld(Withheld.MACHINE),
                Holding.of("papers.paper", OF_CASE)
                        .carried()
                        .by("id")
                        .known("paper")
                        .codes("kind", Fact.KIND, "papers.kind.")
                        .gives("recorded_at", Fact.SINCE)
                        .gives("removed_at", Fact.UNTIL)
                        .codes("reason", Fact.REASON, "")
                        .opens(
                                "content",
                                Fact.CONTENT,
                                (house, whose, row, closed) -> seal.told(house, whose.clients(), row, closed)));
    }
}
