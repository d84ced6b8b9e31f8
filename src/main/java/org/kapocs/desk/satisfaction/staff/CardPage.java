package org.kapocs.desk.satisfaction.staff;

import java.util.UUID;
import org.kapocs.desk.satisfaction.Satisfaction.Card;
import org.kapocs.shared.web.Page;

/** A card for the client in front of the caseworker. Nothing on it says who they are or in which case. */
public record CardPage(UUID caseId, String number, Card card) implements Page {
    public String caseAddress() {
        return "/staff/cases/" + caseId;
    }
}
