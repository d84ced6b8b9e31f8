package org.kapocs.shared.access.staff;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ApiTokens;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;

/**
 * Programs that act in one's own name, or wait for one's yes.
 *
 * @param names of those who asked for them
 * @param made the token to which one has said yes just now, shown this once
 */
public record OwnProgramsPage(
        List<ApiTokens.Listed> tokens,
        Map<UUID, String> names,
        @Nullable String made) implements Page {

    /** Who asked for it; empty where one made it oneself. */
    public String asked(Frame frame, ApiTokens.Listed token) {
        return token.askedBy()
                .map(by -> frame.text("access.own.programs.asked", "name", names.getOrDefault(by, "")))
                .orElse("");
    }

    public String may(Frame frame, Action action) {
        return ProgramsPage.said(frame, action);
    }

    public String used(Frame frame, ApiTokens.Listed token) {
        return ProgramsPage.lastUsed(frame, token);
    }
}
