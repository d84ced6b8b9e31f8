package org.kapocs.desk.contact.open;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Page;

/**
 * Asks what a newcomer needs.
 *
 * @param justAsked whether they have sent a message from here a moment ago
 * @param service the name of the service from whose page they came
 */
public record AskPage(
        AskForm form,
        Map<String, String> errors,
        List<Choice> topics,
        List<Choice> urgencies,
        List<Choice> districts,
        List<Choice> interpreters,
        boolean justAsked,
        @Nullable String service)
        implements Page {
    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 400;
    }

    public boolean danger() {
        return form.danger();
    }
}
