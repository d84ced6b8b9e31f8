package org.kapocs.desk.transfer.staff;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.transfer.Wanted;
import org.kapocs.shared.privacy.HowGiven;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;

/**
 * Asking for a case whose client is here.
 *
 * @param conflict why it could not be asked, as a message key; null where it was not tried
 */
public record AskPage(
        Form form,
        String once,
        LocalDate until,
        Map<String, String> errors,
        @Nullable String conflict) implements Page {
    @Override
    public int status() {
        return conflict != null ? 409 : errors.isEmpty() ? 200 : 400;
    }

    public List<Choice> reasons(Frame frame) {
        return Wanted.REASONS.stream()
                .map(each -> new Choice(each.name(), frame.text(each.askedKey())))
                .toList();
    }

    public List<Choice> ways(Frame frame) {
        return Arrays.stream(HowGiven.values())
                .map(each -> new Choice(each.name(), frame.text("privacy.how." + each)))
                .toList();
    }
}
