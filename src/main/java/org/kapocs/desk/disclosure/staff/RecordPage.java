package org.kapocs.desk.disclosure.staff;

import java.util.List;
import java.util.Map;
import org.kapocs.desk.disclosure.Approvers;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Page;

/**
 * The form in which a request is recorded, while those who brought it may stand at the desk.
 *
 * @param approvers who could approve it if its reader records it
 */
public record RecordPage(
        Typed typed,
        List<Choice> kinds,
        List<Choice> grounds,
        List<Choice> channels,
        List<Choice> tellings,
        Approvers approvers,
        Map<String, String> errors)
        implements Page {
    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 400;
    }
}
