package org.kapocs.desk.duplicate;

import java.util.List;
import org.kapocs.shared.privacy.Holding;
import org.kapocs.shared.privacy.PersonalData;
import org.kapocs.shared.privacy.Withheld;
import org.springframework.stereotype.Component;

/** Whether two records may be one person's. */
@Component
class DuplicatePersonalData implements PersonalData {

    @Override
    public String room() {
        return "duplicate";
    }

    @Override
    public List<Holding> holdings() {
        return List.of(Holding.of("duplicate.pair", "one = any(:clients) or other = any(:clients)")
                // Where the file comes to, it is looked anew who else they may be; nobody there may know of the others.
                .carriedBy("delete from duplicate.pair where %s")
                .withheld(Withheld.OTHERS));
    }
}
