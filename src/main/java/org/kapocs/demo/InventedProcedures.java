package org.kapocs.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.kapocs.desk.casework.CaseLine;
import org.kapocs.desk.casework.CaseList;
import org.kapocs.desk.casework.CaseQuery;
import org.kapocs.desk.casework.CaseState;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.procedure.Procedures;
import org.kapocs.facts.matter.Catalogue;
import org.kapocs.facts.matter.Deadline;
import org.kapocs.facts.matter.Entry;
import org.kapocs.facts.matter.Matter;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;

/** How far some of the invented cases have come in their official business. */
final class InventedProcedures {
    private static final int CASES = 4;

    private final Procedures procedures;
    private final Catalogue catalogue;
    private final Cases cases;
    private final CaseList list;
    private final LocalDate today;

    InventedProcedures(
            Procedures procedures, Catalogue catalogue, Cases cases, CaseList list, Instant now, ZoneId city) {
        this.procedures = procedures;
        this.catalogue = catalogue;
        this.cases = cases;
        this.list = list;
        this.today = LocalDate.ofInstant(now, city);
    }

    /** In a few open cases of this officer. */
    void of(Who.Staff officer) {
        var mine = new CaseQuery(true, null, CaseState.OPEN, "", Optional.empty());
        List<CaseLine> open =
                Standing.as(officer, () -> list.find(officer, mine)).lines();
        open.stream().limit(CASES).forEach(line -> Standing.as(officer, () -> goOn(officer, line)));
    }

    private void goOn(Who.Staff officer, CaseLine line) {
        for (Matter matter : cases.matters(officer, line.id())) {
            Entry entry = catalogue.get(matter.code());
            procedures.tick(
                    officer,
                    line.id(),
                    matter.code(),
                    entry.facts().steps().getFirst().key(),
                    true);
            for (Deadline law : entry.facts().deadlines()) {
                LocalDate from = law.way() == Deadline.Way.BEFORE ? today.plusDays(75) : today;
                procedures.count(officer, line.id(), matter.code(), law.key(), from);
            }
        }
    }
}
