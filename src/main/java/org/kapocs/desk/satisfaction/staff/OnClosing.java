package org.kapocs.desk.satisfaction.staff;

import java.util.Optional;
import java.util.UUID;
import org.kapocs.desk.casework.CaseFile;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.casework.ClosingPart;
import org.kapocs.desk.satisfaction.Satisfaction;
import org.kapocs.desk.satisfaction.Ways;
import org.kapocs.facts.client.Reach;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Piece;
import org.springframework.stereotype.Component;

/** Whoever closes a case may have the client asked by a letter, where the house speaks a language of theirs. */
@Component
class OnClosing implements ClosingPart {
    private final Satisfaction satisfaction;
    private final Cases cases;

    OnClosing(Satisfaction satisfaction, Cases cases) {
        this.satisfaction = satisfaction;
        this.cases = cases;
    }

    @Override
    public Optional<Piece> asks(Who.Staff who, CaseFile file, Form sent) {
        Ways ways = satisfaction.ways(who, file);
        if (ways.all().isEmpty() || !satisfaction.speaks(who, file)) {
            return Optional.empty();
        }
        boolean first = !sent.has("version");
        String chosen = first ? ways.safe().map(Reach::value).orElse("") : sent.text(AskPiece.FIELD);
        return Optional.of(new AskPiece(ways, chosen));
    }

    /** Where an address is theirs no more, since the client may have taken it back meanwhile, nothing is written to it. */
    @Override
    public void closed(Who.Staff who, UUID caseFile, Form sent) {
        String address = sent.text(AskPiece.FIELD);
        if (address.isEmpty()) {
            return;
        }
        CaseFile file = cases.file(who, caseFile);
        if (satisfaction.speaks(who, file) && satisfaction.ways(who, file).has(address)) {
            satisfaction.send(who, caseFile, address, "", UUID.randomUUID().toString());
        }
    }
}
