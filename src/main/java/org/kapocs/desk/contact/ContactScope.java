package org.kapocs.desk.contact;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.Who;

/**
 * Which contacts somebody may touch: staff those that their organization received, a newcomer their own, anybody else
 * none.
 */
final class ContactScope {
    /** The condition on {@code contact.contact}. */
    static final String ROWS = "(id = :scope_own or organization = :scope_organization)";

    private ContactScope() {}

    /** The same for staff alone, so that lists find an index. */
    static final String OF_STAFF = "organization = :scope_organization";

    /** What {@link #ROWS} asks for. */
    static Map<String, @Nullable Object> of(Who who) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("scope_own", who instanceof Who.CodeHolder holder ? holder.contact() : null);
        parameters.put("scope_organization", who instanceof Who.Staff staff ? staff.organization() : null);
        return parameters;
    }
}
