package org.kapocs.desk.duplicate;

import java.util.Map;
import java.util.UUID;
import org.kapocs.desk.casework.CaseTitles;
import org.kapocs.facts.client.Client;

/**
 * A pair with what is known on both sides.
 *
 * @param one the record that is kept, which stands for both when they are joined
 * @param cases of the person on this side, by id
 */
public record Both(
        Pair pair,
        Client one,
        Client other,
        Map<UUID, CaseTitles.Title> casesOfOne,
        Map<UUID, CaseTitles.Title> casesOfOther) {}
