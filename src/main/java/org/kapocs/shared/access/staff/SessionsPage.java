package org.kapocs.shared.access.staff;

import java.util.List;
import org.kapocs.shared.access.Sessions;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Page;

/**
 * Where one is signed in.
 *
 * @param current the handle of the session that asks
 */
public record SessionsPage(List<Sessions.Seen> sessions, String current, List<Choice> languages, String language)
        implements Page {}
