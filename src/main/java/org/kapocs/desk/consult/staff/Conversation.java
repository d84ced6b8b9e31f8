package org.kapocs.desk.consult.staff;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kapocs.desk.consult.Turn;

/**
 * What was said and done about a question, for either side.
 *
 * @param people the names of one's own colleagues
 * @param organizations the names of both sides
 */
public record Conversation(List<Turn> turns, Map<UUID, String> people, Map<UUID, String> organizations) {

    /** A colleague by name, somebody elsewhere by their organization. */
    public String by(Turn turn) {
        String name = turn.account() == null ? null : people.get(turn.account());
        return name != null
                ? name
                : turn.organization() == null ? "" : organizations.getOrDefault(turn.organization(), "");
    }

    public String person(@org.jspecify.annotations.Nullable UUID account) {
        return account == null ? "" : people.getOrDefault(account, "");
    }
}
