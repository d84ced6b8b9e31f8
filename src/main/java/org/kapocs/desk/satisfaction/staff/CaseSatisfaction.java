package org.kapocs.desk.satisfaction.staff;

import org.kapocs.desk.satisfaction.Question;
import org.kapocs.shared.web.Piece;

/** That the client of a closed case can be asked how it was; nothing of an answer. */
public record CaseSatisfaction(Question question) implements Piece {
    public String address() {
        return "/staff/cases/" + question.caseFile() + "/satisfaction";
    }
}
