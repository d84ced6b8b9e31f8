package org.kapocs.shared.job;

import java.util.List;
import java.util.UUID;
import org.kapocs.shared.access.Who;

/** A room that does work by itself and keeps its own list of what met trouble; the list of the house shows it, too. */
public interface Troubled {
    /**
     * What this person looks after.
     *
     * @param city whether they also look after what belongs to the house itself
     */
    List<Trouble> troubles(Who.Staff who, boolean city);

    /** Has it tried again at once; false when it is not there, or not theirs. What it changes, it writes into the trail. */
    boolean retry(Who.Staff who, boolean city, UUID id);

    /** Has it never tried again, and writes that into the trail; false when it is not there, or not theirs. */
    boolean drop(Who.Staff who, boolean city, UUID id, Why why);
}
