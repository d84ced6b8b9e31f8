package org.kapocs.desk.contact;

import java.util.List;

/** A piece that knows in which other ways than the contact says its newcomer is reached. */
public interface ReachTold {

    /** Those that are not this one, which the contact itself says. */
    List<Reach> beside(Reach said);
}
