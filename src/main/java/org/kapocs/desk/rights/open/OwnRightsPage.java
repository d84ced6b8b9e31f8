package org.kapocs.desk.rights.open;

import java.util.List;
import java.util.Map;
import org.kapocs.desk.rights.Request;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Page;

/**
 * What a newcomer can do about what is kept of them.
 *
 * @param words what they typed and could not be kept
 * @param asked whether something was just asked
 */
public record OwnRightsPage(
        List<Request> requests,
        List<Choice> details,
        String detail,
        String words,
        boolean asked,
        Map<String, String> errors)
        implements Page {
    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 400;
    }
}
