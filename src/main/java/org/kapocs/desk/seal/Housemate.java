package org.kapocs.desk.seal;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kapocs.facts.client.Kin;
import org.kapocs.facts.client.Relation;

/**
 * Somebody of the household of whoever is in danger.
 *
 * @param shared by which of their ways to be reached this one is reached too, as {@link
 *     org.kapocs.facts.client.Covering#shared} says
 * @param answering the accounts that answer for an open case of this one
 * @param closed whether their file is closed with that of the client
 */
public record Housemate(Kin.One one, Set<String> shared, List<UUID> answering, boolean closed) {

    public UUID client() {
        return one.client();
    }

    /** Whether they do not live with the client, or are with them no more. */
    public boolean apart() {
        return one.place() != Kin.Place.TOGETHER || one.ended();
    }

    /**
     * Whether their file is sealed too unless somebody says otherwise: who lives with the client leads to them. Not who may
     * be the one to be feared, because with a file goes who answers for it.
     */
    public boolean goesAlong() {
        return one.place() == Kin.Place.TOGETHER
                && !one.kept()
                && one.relation() != Relation.SPOUSE
                && one.relation() != Relation.PARTNER;
    }
}
