package org.kapocs.desk.casework;

import org.kapocs.facts.need.Need;
import org.kapocs.facts.need.NeedState;
import org.kapocs.facts.need.Topic;

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

    /** Whether a need with this topic can put somebody in danger when another reads of it. */
    public static boolean delicate(String topic) {
        return Topic.delicate(topic);
    }

    /** Whether it can put the client in danger that another reads it. */
    public boolean delicate() {
        return Topic.delicate(need.voiced().topic());
    }
}
