package org.kapocs.shared.access.staff;

import java.util.List;
import org.kapocs.shared.access.Sessions;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;
import org.kapocs.shared.web.Piece;

/**
 * Where one is signed in.
 *
 * @param current the handle of the session that asks
 */
public record SessionsPage(
        List<Sessions.Seen> sessions, String current, List<Piece> settings, List<Choice> languages, String language)
        implements Page {

    /** The browser and the system, in words. */
    public String device(Sessions.Seen session, Frame frame) {
        String known = Device.named(session.browser());
        return known.isEmpty() ? frame.text("access.sessions.unknown") : known;
    }
}
