package org.kapocs.desk.casework;

import org.kapocs.facts.need.Need;
import org.kapocs.facts.need.NeedState;

/**
 * A need of a case.
 *
 * @param note what the caseworker should know; may be empty
 */
public record CaseNeed(Need need, String note) {
    /** Whether it is about this, and nothing has become of it yet. */
    public boolean openOn(String topic) {
        return need.state() == NeedState.OPEN && need.voiced().topic().equals(topic);
    }
}
