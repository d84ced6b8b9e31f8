package org.kapocs.desk.contact;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.web.Piece;

/** What another room of the desk shows to a newcomer in their own file. */
public interface FilePart {
    /** Where it stands: lower first. */
    int order();

    /** What is to be shown to them, in their language. */
    List<Piece> of(Who.CodeHolder who, Language language);

    /** Who was given a one-time link to something of theirs: the organization's name, by what the link leads to. */
    default Map<UUID, String> partners(Who.CodeHolder who) {
        return Map.of();
    }

    /** What else is theirs, so that they see who opened it. */
    default List<Subject> subjects(Who.CodeHolder who) {
        return List.of();
    }
}
