package org.kapocs.desk.rights.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.rights.Ahead;
import org.kapocs.desk.rights.Request;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Page;

/**
 * One request and what its reader can do about it.
 *
 * @param ahead what is to be done before an erasure that waits; null for anything else
 * @param hindrance why nothing was done; null when nothing stood in the way
 */
public record RequestPage(
        Request request,
        Ahead.@Nullable Seen ahead,
        LocalDate today,
        List<Choice> refusals,
        Form typed,
        @Nullable String hindrance,
        Map<String, String> errors)
        implements Page {
    @Override
    public int status() {
        return hindrance != null ? 409 : errors.isEmpty() ? 200 : 400;
    }

    public String address() {
        return "/staff/rights/requests/" + request.id();
    }
}
