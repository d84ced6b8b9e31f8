package org.kapocs.desk.assessment;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.kapocs.facts.form.Filling;
import org.kapocs.facts.form.Said;

/**
 * That somebody corrected the answers afterwards, and what they changed.
 *
 * @param why in their words; may be empty
 */
public record Correction(Instant at, UUID by, String why, List<Changed> changes) {

    /** An answer before and after; either is nothing where there was none. */
    public record Changed(Said question, Said before, Said after) {}

    /** What differs between the one and the other, in the order of the form. */
    static List<Changed> between(List<Filling.Told> before, List<Filling.Told> after) {
        var changed = new LinkedHashMap<String, Changed>();
        before.forEach(each -> changed.put(each.key(), new Changed(each.question(), each.answer(), Said.NOTHING)));
        for (Filling.Told each : after) {
            Changed was = changed.get(each.key());
            changed.put(
                    each.key(), new Changed(each.question(), was == null ? Said.NOTHING : was.before(), each.answer()));
        }
        return changed.values().stream()
                .filter(each -> !each.before().equals(each.after()))
                .toList();
    }
}
