package org.kapocs.desk.casework.staff;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kapocs.facts.client.Found;
import org.kapocs.shared.web.Page;

/**
 * Clients who may be the person that is being typed: a piece of the form, and nothing when there are none.
 *
 * @param theirs their cases, by client
 * @param written whether the person has written to us, and is answered there
 */
public record AlikePage(Found alike, Map<UUID, List<AlikeCase>> theirs, boolean written) implements Page {
    static final AlikePage NOBODY = new AlikePage(new Found(List.of(), false), Map.of(), false);
}
