package org.kapocs.desk.seal;

import java.util.List;
import org.kapocs.shared.privacy.Fact;
import org.kapocs.shared.privacy.Holding;
import org.kapocs.shared.privacy.PersonalData;
import org.kapocs.shared.privacy.Withheld;
import org.springframework.stereotype.Component;

/** That the file of a person is sealed, and who opened it nevertheless. It closes them until nothing of them is left. */
@Component
class SealPersonalData implements PersonalData {
    private static final String THEIRS = "client = any(:clients)";

    @Override
    public String room() {
        return "seal";
    }

    @Override
    public Turn turn() {
        return Turn.WHAT_CLOSED_IT;
    }

    @Override
    public List<Holding> holdings() {
        return List.of(
                Holding.of("seal.seal", THEIRS)
                        .by("sealed_at, id")
                        .gives("sealed_at", Fact.SINCE)
                        .gives("ended_at", Fact.UNTIL)
                        .gives("note", Fact.NOTE)
                        .toBeRead(),
                Holding.of("seal.glass", THEIRS)
                        .by("broken_at, id")
                        .gives("broken_at", Fact.WHEN)
                        .gives("words", Fact.REASON)
                        .gives("verdict_text", Fact.RESULT)
                        .toBeRead(),
                Holding.of("seal.along", THEIRS).withheld(Withheld.OTHERS),
                Holding.of("seal.lock_out", THEIRS).withheld(Withheld.STAFF));
    }
}
