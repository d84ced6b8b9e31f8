package org.kapocs.desk.casework.open;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.kapocs.desk.casework.LaterContacts;
import org.kapocs.desk.casework.OwnCase;
import org.kapocs.desk.casework.OwnFile;
import org.kapocs.desk.casework.OwnMatterPart;
import org.kapocs.desk.casework.OwnReach;
import org.kapocs.desk.contact.FilePart;
import org.kapocs.facts.directory.Directory;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.privacy.Sharing;
import org.kapocs.shared.web.Piece;
import org.springframework.stereotype.Component;

/** Shows newcomers their case in their own file. */
@Component
class CaseInFile implements FilePart {
    private static final int AFTER_THE_MESSAGES = 10;

    private final OwnCase cases;
    private final OwnReach reach;
    private final LaterContacts later;
    private final Directory directory;
    private final List<Sharing> sharing;
    private final List<OwnMatterPart> onMatters;
    private final Clock clock;

    CaseInFile(
            OwnCase cases,
            OwnReach reach,
            LaterContacts later,
            Directory directory,
            List<Sharing> sharing,
            List<OwnMatterPart> onMatters,
            Clock clock) {
        this.cases = cases;
        this.reach = reach;
        this.later = later;
        this.directory = directory;
        this.sharing = sharing;
        this.onMatters = onMatters;
        this.clock = clock;
    }

    @Override
    public int order() {
        return AFTER_THE_MESSAGES;
    }

    @Override
    public Added of(Who.CodeHolder who, Language language) {
        return cases.of(who)
                .map(own -> new Added(
                        List.of(piece(who, own, language)),
                        List.of(
                                new Subject("case", own.file().id()),
                                new Subject("client", own.file().client())),
                        Map.of()))
                .orElseGet(() ->
                        later.came(who) ? new Added(List.of(new TogetherPiece()), List.of(), Map.of()) : Added.NOTHING);
    }

    private Piece piece(Who.CodeHolder who, OwnFile own, Language language) {
        List<UUID> services = own.needs().stream()
                .map(each -> each.need().service())
                .filter(Objects::nonNull)
                .toList();
        Map<UUID, Sharing.Use> uses = new HashMap<>();
        sharing.forEach(
                each -> each.of(who, own.consents()).forEach((id, use) -> uses.merge(id, use, Sharing.Use::stronger)));
        Map<String, Piece> matters = new HashMap<>();
        if (!own.matters().isEmpty()) {
            onMatters.forEach(part -> matters.putAll(part.of(who, own, language)));
        }
        return new CasePiece(
                own,
                directory.namesOf(services, language),
                uses,
                matters,
                LocalDate.now(clock),
                reach.of(who, own.file()));
    }
}
