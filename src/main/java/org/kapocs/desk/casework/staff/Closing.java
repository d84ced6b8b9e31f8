package org.kapocs.desk.casework.staff;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kapocs.desk.casework.CaseFile;
import org.kapocs.desk.casework.CasePart;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.casework.Change;
import org.kapocs.desk.casework.CloseReason;
import org.kapocs.desk.casework.ClosingPart;
import org.kapocs.desk.casework.Outcome;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Piece;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Closes a case, with what other modules do then, or does nothing of it. */
@Component
@Transactional
class Closing {
    private final Cases cases;
    private final List<ClosingPart> parts;
    private final List<CasePart> all;

    Closing(Cases cases, List<ClosingPart> parts, List<CasePart> all) {
        this.all = all.stream().sorted(Comparator.comparingInt(CasePart::order)).toList();
        this.cases = cases;
        this.parts = parts;
    }

    /** What is not done yet in the case. */
    List<CasePart.Unfinished> unfinished(Who.Staff who, CaseFile file) {
        return all.stream()
                .flatMap(part -> part.unfinished(who, file.file()).stream())
                .toList();
    }

    List<Piece> asks(Who.Staff who, CaseFile file, Form sent) {
        return parts.stream()
                .map(part -> part.asks(who, file, sent))
                .flatMap(Optional::stream)
                .toList();
    }

    Change close(Who.Staff who, UUID id, Form sent, CloseReason reason, Map<UUID, Outcome> outcomes) {
        Change change = cases.close(who, id, sent.number("version"), reason, outcomes);
        if (change instanceof Change.Done) {
            parts.forEach(part -> part.closed(who, id, sent));
        }
        return change;
    }
}
