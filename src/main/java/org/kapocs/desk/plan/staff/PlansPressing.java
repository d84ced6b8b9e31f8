package org.kapocs.desk.plan.staff;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kapocs.desk.casework.CaseTitles;
import org.kapocs.desk.contact.WorklistPart;
import org.kapocs.desk.plan.PlanList;
import org.kapocs.desk.plan.PlanWaits;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Piece;
import org.springframework.stereotype.Component;

/** Tells staff, where their day begins, what waits of plans: approvals, their answers, and reviews. */
@Component
class PlansPressing implements WorklistPart {
    /** More are found in the list of cases. */
    private static final int NAMED = 5;

    private final PlanList list;
    private final CaseTitles titles;

    PlansPressing(PlanList list, CaseTitles titles) {
        this.list = list;
        this.titles = titles;
    }

    @Override
    public List<Piece> of(Who.Staff who) {
        if (!who.may(Action.WORK_CASES)) {
            return List.of();
        }
        PlanWaits waits = list.waits(who);
        return waits.any() ? List.of(piece(who, waits)) : List.of();
    }

    private PlansPiece piece(Who.Staff who, PlanWaits waits) {
        List<UUID> approved = waits.approved().stream().limit(NAMED).toList();
        List<UUID> returned = waits.returned().stream().limit(NAMED).toList();
        Map<UUID, CaseTitles.Title> called = titles.of(
                who, Stream.concat(approved.stream(), returned.stream()).collect(Collectors.toSet()));
        return new PlansPiece(
                waits.approval().size(), waits.review().size(), named(approved, called), named(returned, called));
    }

    private static List<PlansPiece.Named> named(List<UUID> files, Map<UUID, CaseTitles.Title> called) {
        return files.stream()
                .filter(called::containsKey)
                .map(file -> new PlansPiece.Named(
                        file, Objects.requireNonNull(called.get(file)).label()))
                .toList();
    }
}
