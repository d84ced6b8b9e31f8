package org.kapocs.desk.consult.staff;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.consult.NoteDraft;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Page;

/**
 * A note that waits for a second pair of eyes.
 *
 * @param writer their name; empty for who works elsewhere
 * @param problem the message key of why it cannot be done now; null when all is well
 */
public record NoteDraftPage(
        NoteDraft draft,
        String writer,
        UUID reader,
        Form typed,
        @Nullable String problem,
        Map<String, String> errors) implements Page {

    public String address() {
        return "/staff/knowledge/drafts/" + draft.id();
    }

    /** Nobody publishes what they wrote. */
    public boolean own() {
        return draft.writtenBy().equals(reader);
    }

    @Override
    public int status() {
        return problem != null ? 409 : errors.isEmpty() ? 200 : 400;
    }
}
