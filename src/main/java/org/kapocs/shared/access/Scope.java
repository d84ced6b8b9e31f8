package org.kapocs.shared.access;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of the compartments somebody may touch: staff those of their organization, a newcomer those that hang on
 * their contact, a job of the house all, anybody else none. The first of the two locks; row-level security is the other.
 */
public record Scope(@Nullable UUID organization, @Nullable UUID contact, boolean all) {

    /** The condition for a table with the columns {@code organization} and {@code contact}. */
    public static final String ROWS = "(organization = :scope_organization or contact = :scope_contact or :scope_all)";

    public static Scope of(Who who) {
        return switch (who) {
            case Who.Staff staff -> new Scope(staff.organization(), null, false);
            case Who.CodeHolder holder -> new Scope(null, holder.contact(), false);
            case Who.Machine _ -> new Scope(null, null, true);
            case Who.LinkHolder _, Who.Nobody _ -> new Scope(null, null, false);
        };
    }

    /** The same for this one alone: what cannot be true of them is left out, so that lists find an index. */
    public String rows() {
        if (all) {
            return "true";
        }
        if (organization != null) {
            return "organization = :scope_organization";
        }
        return contact == null ? "false" : "contact = :scope_contact";
    }

    /** What {@link #ROWS} and {@link #rows()} ask for. */
    public Map<String, @Nullable Object> parameters() {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("scope_organization", organization);
        parameters.put("scope_contact", contact);
        parameters.put("scope_all", all);
        return parameters;
    }
}
