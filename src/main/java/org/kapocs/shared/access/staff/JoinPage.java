package org.kapocs.shared.access.staff;

import java.util.Map;
import org.kapocs.shared.access.Invitation;
import org.kapocs.shared.web.Page;

/**
 * Setting up one's sign-in by a link.
 *
 * @param action where the form goes: the link itself
 * @param first whether this is the first administrator, who also names the organization and themselves
 */
public record JoinPage(
        String action,
        boolean first,
        Invitation invitation,
        String organization,
        String name,
        String email,
        Map<String, String> errors)
        implements Page {

    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 400;
    }

    /** What the QR picture says. */
    public String uri() {
        return invitation.uri(first ? "administrator" : email);
    }
}
