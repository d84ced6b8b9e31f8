package org.kapocs.desk.rights;

import java.util.List;
import org.kapocs.shared.privacy.Fact;
import org.kapocs.shared.privacy.Holding;
import org.kapocs.shared.privacy.Kept;
import org.kapocs.shared.privacy.PersonalData;
import org.kapocs.shared.privacy.Withheld;
import org.springframework.stereotype.Component;

/** What a person asked of what is kept of them, and what was decided. The proof of an erasure stays, and names nobody. */
@Component
class RightsPersonalData implements PersonalData {
    private static final String THEIRS = "client = any(:clients) or contact = any(:contacts)";

    @Override
    public String room() {
        return "rights";
    }

    @Override
    public List<Holding> holdings() {
        return List.of(
                Holding.of("rights.request", THEIRS)
                        .by("id")
                        .known("right")
                        .gives("asked_at", Fact.WHEN)
                        .codes("kind", Fact.KIND, "rights.kind.")
                        .gives("words", Fact.TEXT)
                        .gives("due_on", Fact.UNTIL)
                        .codes("state", Fact.STATE, "rights.state.")
                        .gives("was", Fact.NOTE)
                        .gives("stands_now", Fact.RESULT)
                        .gives("reason", Fact.REASON)
                        .withCode("contact = any(:contacts)", "asked_at", "kind", "due_on", "state", "reason"),
                Holding.of("rights.hold", THEIRS)
                        .carried()
                        .by("id")
                        .gives("set_at", Fact.SINCE)
                        .gives("until_on", Fact.UNTIL)
                        .gives("reason", Fact.REASON)
                        .toBeRead(),
                Holding.stays("rights.erasure", Withheld.MACHINE, Kept.PROOF),
                Holding.stays("rights.erased", Withheld.MACHINE, Kept.PROOF),
                Holding.stays("rights.step", Withheld.MACHINE, Kept.PROOF));
    }
}
