package org.kapocs.shared.access.staff;

import java.util.List;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ApiTokens;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;

/** Programs that act in one's own name, or wait for one's yes. */
public record OwnProgramsPage(List<ApiTokens.Listed> tokens) implements Page {

    public String may(Frame frame, Action action) {
        return ProgramsPage.said(frame, action);
    }

    public String used(Frame frame, ApiTokens.Listed token) {
        return ProgramsPage.lastUsed(frame, token);
    }
}
