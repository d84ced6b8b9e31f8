package org.kapocs.desk.casework.staff;

import java.util.List;
import java.util.Map;
import org.kapocs.desk.contact.Conversation;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Page;

/**
 * Writing to the newcomer.
 *
 * @param changed whether something was written meanwhile, so that nothing was sent
 */
public record ReplyPage(
        CaseHead head,
        Conversation talk,
        Form form,
        String once,
        List<Choice> languages,
        boolean changed,
        Map<String, String> errors)
        implements Page {
    @Override
    public int status() {
        return changed ? 409 : errors.isEmpty() ? 200 : 400;
    }
}
