package org.kapocs.desk.disclosure.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.disclosure.Approvers;
import org.kapocs.desk.disclosure.Request;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Page;

/**
 * One request, and what its reader can do about it now.
 *
 * @param names of the people who took part
 * @param decides whether the reader is one of those who decide
 * @param hindrance why the reader cannot approve it; null when they can
 * @param lapsed whether the only approval is of somebody who may decide no more
 * @param takesBack whether the reader can take the only approval back
 * @param approvers who can still approve it; of no meaning when it does not wait
 * @param changed whether somebody changed it meanwhile, so that nothing was done
 */
public record RequestPage(
        Request request,
        Map<UUID, String> names,
        boolean decides,
        @Nullable String hindrance,
        boolean lapsed,
        boolean takesBack,
        Approvers approvers,
        LocalDate today,
        List<Choice> fields,
        List<Choice> extents,
        Typed typed,
        boolean changed,
        Map<String, String> errors)
        implements Page {

    @Override
    public int status() {
        return changed ? 409 : errors.isEmpty() ? 200 : 400;
    }

    public String address() {
        return "/staff/disclosures/" + request.id();
    }

    public String name(UUID account) {
        return names.getOrDefault(account, "");
    }

    /** What was typed into a form that is not shown any more, so that it is not lost. */
    public List<String> kept() {
        return Stream.of("extent", "reason", "refusal", "to", "way")
                .map(typed::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    public boolean late() {
        LocalDate due = request.letter().dueOn();
        return request.waits() && due != null && due.isBefore(today);
    }
}
