package org.kapocs.desk.rights.staff;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.privacy.Fact;
import org.kapocs.shared.privacy.HeldRow;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Page;

/**
 * What staff wrote of a client, to be read before it is given to them.
 *
 * @param request whose answer the copy is; null when nobody has written one down
 */
public record CopyPage(
        UUID caseId, @Nullable UUID request, List<HeldRow> toBeRead, List<Choice> shown, Map<String, String> errors)
        implements Page {
    private static final Set<Fact> WORDS = EnumSet.of(Fact.TEXT, Fact.NOTE, Fact.TITLE, Fact.REASON);

    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 400;
    }

    public String address() {
        return "/staff/cases/" + caseId + "/rights";
    }

    /** What somebody wrote in it, without what the house says in codes. */
    public List<String> words(HeldRow row) {
        return row.values().stream()
                .filter(value -> WORDS.contains(value.fact()) && value.named().isEmpty())
                .map(value -> value.value().toString())
                .toList();
    }
}
