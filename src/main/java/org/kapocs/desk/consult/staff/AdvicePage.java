package org.kapocs.desk.consult.staff;

import java.util.List;
import java.util.Map;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Page;

/**
 * In what somebody may be asked.
 *
 * @param address to which the form goes
 * @param back from where one came
 * @param name of the colleague; empty for oneself
 */
public record AdvicePage(
        String address,
        String back,
        String name,
        List<Choice> fields,
        List<String> chosenFields,
        List<Choice> languages,
        List<String> chosenLanguages,
        Map<String, String> errors)
        implements Page {

    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 400;
    }
}
