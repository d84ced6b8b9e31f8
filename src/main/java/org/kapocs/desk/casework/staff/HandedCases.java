package org.kapocs.desk.casework.staff;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kapocs.desk.casework.Assignments;
import org.kapocs.desk.casework.CaseTitles;
import org.kapocs.desk.casework.Handed;
import org.kapocs.desk.contact.WorklistPart;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Piece;
import org.springframework.stereotype.Component;

/** Tells staff, where their day begins, that cases were given to them or went to others; for one question when none did. */
@Component
class HandedCases implements WorklistPart {
    private final Assignments assignments;
    private final CaseTitles titles;
    private final Accounts accounts;

    HandedCases(Assignments assignments, CaseTitles titles, Accounts accounts) {
        this.assignments = assignments;
        this.titles = titles;
        this.accounts = accounts;
    }

    @Override
    public List<Piece> of(Who.Staff who) {
        List<Handed> told = who.may(Action.WORK_CASES) ? assignments.told(who) : List.of();
        return told.isEmpty() ? List.of() : List.of(piece(who, told));
    }

    private HandedPiece piece(Who.Staff who, List<Handed> told) {
        Set<UUID> cases = told.stream().map(Handed::file).collect(Collectors.toSet());
        Map<UUID, CaseTitles.Title> called = titles.of(who, cases);
        var people = new HashSet<UUID>();
        told.forEach(each -> people.addAll(List.of(each.by(), each.owner())));
        Map<UUID, String> names = accounts.namesOf(who, people);
        return new HandedPiece(told.stream()
                .filter(each -> called.containsKey(each.file()))
                .map(each -> new HandedPiece.Line(
                        each,
                        each.isOf(who.account()),
                        Objects.requireNonNull(called.get(each.file())).label(),
                        names.getOrDefault(each.by(), ""),
                        names.getOrDefault(each.owner(), "")))
                .toList());
    }
}
