package org.kapocs.desk.household.staff;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.kapocs.facts.client.Kin;
import org.kapocs.shared.web.Piece;

/**
 * Whom the client of a case lives with.
 *
 * @param writable whether anything may be begun in the case now
 */
public record CaseHousehold(UUID caseId, Kin kin, boolean writable) implements Piece {

    public String address() {
        return "/staff/cases/" + caseId + "/household";
    }

    public List<Kin.One> together() {
        return kin.at(Kin.Place.TOGETHER).toList();
    }

    /** Those who live elsewhere, and those who lived with the client. */
    public List<Kin.One> others() {
        return Stream.concat(kin.at(Kin.Place.ELSEWHERE), kin.at(Kin.Place.EARLIER))
                .toList();
    }
}
