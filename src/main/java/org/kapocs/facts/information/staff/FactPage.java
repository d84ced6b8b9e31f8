package org.kapocs.facts.information.staff;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.information.Fact;
import org.kapocs.facts.information.FactStore.Use;
import org.kapocs.facts.information.Past;
import org.kapocs.shared.web.Page;

/**
 * A fact, where it is used, and what became of it.
 *
 * @param fact as it is kept
 * @param typed what stands in the form, by language
 * @param source what stands in the form
 * @param languages in which it can be said; the source alone where all share its value
 */
public record FactPage(
        Fact fact,
        Map<String, String> typed,
        String source,
        List<String> languages,
        List<Use> uses,
        List<Past> past,
        Map<UUID, String> names,
        boolean outdated,
        Map<String, String> errors)
        implements Page {

    public String address() {
        return "/staff/facts/" + fact.key();
    }

    public String name(@Nullable UUID account) {
        return account == null ? "" : names.getOrDefault(account, "");
    }

    @Override
    public int status() {
        return outdated ? 409 : errors.isEmpty() ? 200 : 400;
    }
}
