package org.kapocs.desk.household;

import java.util.Map;
import java.util.UUID;
import org.kapocs.desk.casework.Case;
import org.kapocs.facts.client.Client;
import org.kapocs.facts.client.Kin;

/**
 * A client and their kin, in one of the client's cases.
 *
 * @param cases numbers of the cases of each of them, by client and case
 */
public record Seen(Case file, Client client, Kin kin, Map<UUID, Map<UUID, String>> cases) {

    /** The cases of one of them that the list of cases would show. */
    public Map<UUID, String> casesOf(UUID client) {
        return cases.getOrDefault(client, Map.of());
    }

    /** The number of the case, and how its client is addressed. */
    public String label() {
        return file.number() + " · " + client.person().name().spoken();
    }

    public String address() {
        return "/staff/cases/" + file.id() + "/household";
    }
}
