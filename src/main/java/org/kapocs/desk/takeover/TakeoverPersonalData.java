package org.kapocs.desk.takeover;

import java.util.List;
import org.kapocs.shared.privacy.Holding;
import org.kapocs.shared.privacy.Kept;
import org.kapocs.shared.privacy.PersonalData;
import org.kapocs.shared.privacy.Withheld;
import org.springframework.stereotype.Component;

/**
 * From which row of a list somebody came: ids alone. What a row says is known to be theirs only once it was taken over, and
 * then it stands in their own record and no longer here.
 */
@Component
class TakeoverPersonalData implements PersonalData {
    @Override
    public String room() {
        return "takeover";
    }

    @Override
    public List<Holding> holdings() {
        return List.of(
                Holding.of("takeover.line", "client = any(:clients) or case_file = any(:cases)")
                        .withheld(Withheld.MACHINE),
                Holding.stays("takeover.list", Withheld.MACHINE, Kept.STAFF),
                Holding.ofStaff("takeover.reading"));
    }
}
