package org.kapocs.desk.contact;

import java.util.List;
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

    /** What else is theirs, so that they see who opened it. */
    default List<Subject> subjects(Who.CodeHolder who) {
        return List.of();
    }
}
