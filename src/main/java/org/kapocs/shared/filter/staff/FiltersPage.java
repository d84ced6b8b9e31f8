package org.kapocs.shared.filter.staff;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.filter.SavedFilter;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Page;

/**
 * The filters that were saved, to rename and to remove.
 *
 * @param addresses where each leads
 * @param kept those that the reader may change
 * @param asked the list that is being saved; null when none is
 * @param renamed the filter that is being renamed; null when none is
 * @param problem the key of what stands in the way; null when nothing does
 */
public record FiltersPage(
        List<SavedFilter> filters,
        Map<UUID, String> addresses,
        Set<UUID> kept,
        @Nullable List<Map.Entry<String, String>> asked,
        @Nullable UUID renamed,
        Form typed,
        @Nullable String problem,
        Map<String, String> errors)
        implements Page {
    /** The name in the field: what was typed there, where it could not be taken. */
    public String name(SavedFilter filter) {
        return filter.id().equals(renamed) ? typed.text("name") : filter.name();
    }

    /** The field by its own id; the one with a mistake by the one to which the mistake leads. */
    public String field(SavedFilter filter) {
        return filter.id().equals(renamed) ? "name" : "name-" + filter.id();
    }

    public Map<String, String> errors(SavedFilter filter) {
        return filter.id().equals(renamed) ? errors : Map.of();
    }

    @Override
    public int status() {
        return problem != null ? 409 : errors.isEmpty() ? 200 : 400;
    }
}
