package org.kapocs.desk.casework.staff;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.CaseLine;
import org.kapocs.facts.need.Need;
import org.kapocs.facts.need.NeedState;
import org.kapocs.shared.web.Page;

/**
 * A list of cases.
 *
 * @param view mine, open or closed; search when something was looked for
 * @param owners names of the caseworkers
 * @param waiting what waits for the caseworker, as a message key by case
 * @param next the address of the next page
 */
public record CasesPage(
        String view,
        String text,
        int mine,
        int ours,
        UUID reader,
        List<CaseLine> lines,
        Map<UUID, String> owners,
        Map<UUID, String> waiting,
        @Nullable String next)
        implements Page {

    /** The need that can wait the least, of those that are open. */
    public Optional<Need> pressing(CaseLine line) {
        return line.needs().stream()
                .filter(need -> need.state() == NeedState.OPEN)
                .max(Comparator.comparing(need -> need.voiced().urgency()));
    }

    /** How many open needs there are beside the pressing one. */
    public int others(CaseLine line) {
        return (int) Math.max(
                0,
                line.needs().stream()
                                .filter(need -> need.state() == NeedState.OPEN)
                                .count()
                        - 1);
    }

    public String owner(CaseLine line) {
        return owners.getOrDefault(line.owner(), "");
    }
}
