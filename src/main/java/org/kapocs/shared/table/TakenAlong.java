package org.kapocs.shared.table;

import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** That a list was taken along stands in the trail: before its first line leaves, and how many did. Not what they say. */
@Component
@Transactional
class TakenAlong {
    private final Trail trail;

    TakenAlong(Trail trail) {
        this.trail = trail;
    }

    void begins(Who.Staff who, String list, Purpose why) {
        trail.took(who, new Subject("account", who.account()), "list.begun." + list, why);
    }

    /** @param whole whether all of it was written; else whoever fetched it went away, or we broke off */
    void ended(Who.Staff who, String list, int lines, boolean whole, Purpose why) {
        String what = (whole ? "list.taken." : "list.torn.") + list + "." + lines;
        trail.took(who, new Subject("account", who.account()), what, why);
    }
}
