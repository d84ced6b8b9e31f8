package org.kapocs.desk.casework;

import java.util.List;
import java.util.Map;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Form;

/** A list that can be narrowed, and of which a filter can be saved under a name. It stands at {@code /staff/<name>}. */
public interface FilteredList {

    /** Small letters, as it stands in addresses; its message is {@code casework.saved.list.<name>}. */
    String name();

    /** What a form or an address asks for, as far as the list knows it: what is not known is left out. */
    Narrowed read(Who.Staff who, Form form);

    /**
     * A list as it was asked for.
     *
     * @param fields by which a form or an address asks for the same
     * @param worded whether words that somebody typed are among them: those are not kept
     */
    record Narrowed(List<Map.Entry<String, String>> fields, boolean worded) {}
}
