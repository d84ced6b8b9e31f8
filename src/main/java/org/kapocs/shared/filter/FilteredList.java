package org.kapocs.shared.filter;

import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Form;

/** A list that can be narrowed, and of which a filter can be saved under a name. */
public interface FilteredList {

    /** Small letters; its message is {@code filter.list.<name>}. */
    String name();

    /** Where it stands. */
    default String path() {
        return "/staff/" + name();
    }

    /** Who may see it: others find no filter of it, not even one that a colleague shares. */
    Action seenBy();

    /** What a form or an address asks for, as far as the list knows it: what is not known is left out. */
    ListWish read(Who.Staff who, Form form);
}
