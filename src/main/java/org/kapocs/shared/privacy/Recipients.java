package org.kapocs.shared.privacy;

import org.kapocs.shared.access.Who;

/** A room that shows data of people to others outside, and tells them when it was corrected or erased (GDPR 19). */
public interface Recipients {

    /** Writes to everybody who has seen something of this person; how many letters that are. */
    int tell(Who who, DataSubject whose, Change change);

    /** What became of what they saw. */
    enum Change {
        CORRECTED,
        ERASED
    }
}
