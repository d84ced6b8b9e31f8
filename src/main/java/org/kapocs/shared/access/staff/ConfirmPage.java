package org.kapocs.shared.access.staff;

import java.util.List;
import java.util.Map;
import org.kapocs.shared.web.Page;
import org.kapocs.shared.web.Piece;

/**
 * Asks staff to show again who they are, before something that must not be done by somebody else at their desk.
 *
 * @param to where they wanted to go
 * @param held whether that is a form that waits here, to be sent again
 * @param fields what it says
 * @param back for a file: where the page stands from which it was asked for; empty for anything else
 */
public record ConfirmPage(
        String to, boolean held, List<Field> fields, String back, List<Piece> offers, Map<String, String> errors)
        implements Page {
    /** A field of the form that waits. */
    public record Field(String name, String value) {}

    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 400;
    }
}
