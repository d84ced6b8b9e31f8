package org.kapocs.desk.seal;

import java.util.Set;
import java.util.UUID;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.Cases;
import org.kapocs.facts.client.SamePerson;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.veil.Closed;
import org.kapocs.shared.veil.Veil;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;

/** The person of a case with all their records, held while it is decided to whom they are closed. */
@Component
class SealGuard {
    private final Cases cases;
    private final SamePerson same;
    private final Veil veil;
    private final Accounts accounts;
    private final Trail trail;

    SealGuard(Cases cases, SamePerson same, Veil veil, Accounts accounts, Trail trail) {
        this.cases = cases;
        this.same = same;
        this.veil = veil;
        this.accounts = accounts;
        this.trail = trail;
    }

    /**
     * The person of a case.
     *
     * @param records all that are theirs
     */
    record Person(Case file, Set<UUID> records) {}

    Person seen(Who.Staff who, UUID caseFile) {
        Case file = cases.get(who, caseFile, Purpose.CASEWORK);
        return new Person(file, same.records(who, Set.of(file.client())));
    }

    /**
     * The same, held until the end of the transaction. Who waited for somebody else looks again: the file may be closed to
     * them meanwhile.
     */
    Person held(Who.Staff who, UUID caseFile) {
        if (!who.may(Action.WORK_CASES)) {
            throw new Problem.Refused();
        }
        veil.hold(seen(who, caseFile).records());
        return seen(who, caseFile);
    }

    /** Whether somebody who works on cases keeps it and still works here. */
    boolean hasKeeper(Who.Staff who, Closed closed, UUID besides) {
        return accounts.able(who, Action.READ_CASES).stream()
                .anyMatch(each ->
                        closed.keepers().contains(each.id()) && !each.id().equals(besides));
    }

    void wrote(Who.Staff who, Person person, String what) {
        person.records().forEach(record -> trail.wrote(who, new Subject("client", record), what));
    }
}
