package org.kapocs.desk.casework;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.Who;

/** What a room above knows of cases, by which their list can be narrowed. Few cases bear a mark. */
public interface CaseMark {

    /** Small letters, as they stand in addresses; its message is {@code casework.mark.<name>}. */
    String name();

    /**
     * The cases of the organization that bear it, the newest first.
     *
     * @param after those before this one in time; null for the newest
     */
    List<UUID> next(Who.Staff who, @Nullable UUID after, int most);

    /** Which of these bear it. */
    Set<UUID> among(Who.Staff who, Collection<UUID> cases);

    /** The one of that name; a house without it does not open. */
    static CaseMark named(String name, Collection<CaseMark> marks) {
        return marks.stream()
                .filter(mark -> mark.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
