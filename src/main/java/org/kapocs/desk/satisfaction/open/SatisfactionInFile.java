package org.kapocs.desk.satisfaction.open;

import java.util.List;
import java.util.Map;
import org.kapocs.desk.contact.FilePart;
import org.kapocs.desk.satisfaction.OwnSatisfaction;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.springframework.stereotype.Component;

/** Asks newcomers in their own file, once their case is closed. */
@Component
class SatisfactionInFile implements FilePart {
    private final OwnSatisfaction satisfaction;

    SatisfactionInFile(OwnSatisfaction satisfaction) {
        this.satisfaction = satisfaction;
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public Added of(Who.CodeHolder who, Language language) {
        return satisfaction
                .of(who)
                .map(asked -> new Added(List.of(new OwnPiece(asked)), List.of(), Map.of()))
                .orElse(Added.NOTHING);
    }
}
