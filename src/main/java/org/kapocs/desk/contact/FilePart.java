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

    /** What it has to show to them, in their language, and what of it is theirs; asked once for the whole page. */
    Added of(Who.CodeHolder who, Language language);

    /**
     * What a room adds.
     *
     * @param subjects what else is theirs, so that they see who opened it
     * @param partners who was given a one-time link to something of theirs: the organization's name, by what it leads to
     */
    record Added(List<Piece> pieces, List<Subject> subjects, Map<UUID, String> partners) {
        public static final Added NOTHING = new Added(List.of(), List.of(), Map.of());
    }
}
