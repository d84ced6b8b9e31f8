package org.kapocs.desk.satisfaction.staff;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.CasePart;
import org.kapocs.desk.casework.Happening;
import org.kapocs.desk.satisfaction.Question;
import org.kapocs.desk.satisfaction.Satisfaction;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Piece;
import org.springframework.stereotype.Component;

/** On the page of a closed case, for one question to the database: that its client can be asked. Nothing on an open one. */
@Component
class SatisfactionPart implements CasePart {
    private final Satisfaction satisfaction;

    SatisfactionPart(Satisfaction satisfaction) {
        this.satisfaction = satisfaction;
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public Added of(Who.Staff who, Case file, boolean writable) {
        Optional<Question> question = satisfaction.of(who, file);
        return new Added(
                question.<List<Piece>>map(each -> List.of(new CaseSatisfaction(each)))
                        .orElse(List.of()),
                question.map(each -> List.of(new Happening(
                                each.askedAt(),
                                Happening.Kind.MESSAGE,
                                "satisfaction.did.asked",
                                Map.of(),
                                null,
                                null)))
                        .orElse(List.of()));
    }
}
