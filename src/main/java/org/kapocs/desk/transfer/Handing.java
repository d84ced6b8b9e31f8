package org.kapocs.desk.transfer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.CasesOf;
import org.kapocs.desk.casework.CasesOfPerson;
import org.kapocs.desk.casework.Grounds;
import org.kapocs.desk.casework.Handover;
import org.kapocs.desk.contact.ContactEnds;
import org.kapocs.facts.client.OnePerson;
import org.kapocs.shared.access.House;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.ConsentPurpose;
import org.kapocs.shared.privacy.Consents;
import org.kapocs.shared.privacy.DataSubject;
import org.kapocs.shared.privacy.LegalBasis;
import org.kapocs.shared.privacy.Tied;
import org.kapocs.shared.veil.Veil;
import org.kapocs.shared.veil.VeilSight;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whether a case may go to somebody, and how it goes: whole, in the transaction of who accepts it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Handing {
    private static final Who.Machine HOUSE = new Who.Machine("transfer");

    private final CasesOf cases;
    private final CasesOfPerson held;
    private final OnePerson persons;
    private final ContactEnds contacts;
    private final Grounds grounds;
    private final Consents consents;
    private final Veil veil;
    private final VeilSight sight;
    private final List<Tied> ties;
    private final Handover handover;
    private final House house;
    private final Clock clock;

    Handing(
            CasesOf cases,
            CasesOfPerson held,
            OnePerson persons,
            ContactEnds contacts,
            Grounds grounds,
            Consents consents,
            Veil veil,
            VeilSight sight,
            List<Tied> ties,
            Handover handover,
            House house,
            Clock clock) {
        this.cases = cases;
        this.held = held;
        this.persons = persons;
        this.contacts = contacts;
        this.grounds = grounds;
        this.consents = consents;
        this.veil = veil;
        this.sight = sight;
        this.ties = ties;
        this.handover = handover;
        this.house = house;
        this.clock = clock;
    }

    /** All that leads to the client of a case, and all their cases. */
    private record Whole(DataSubject whose, List<Case> files) {}

    private Whole whole(Case file) {
        OnePerson.Records same = persons.of(HOUSE, file.client());
        List<Case> files = cases.all(HOUSE, same.records());
        Set<UUID> ids = files.stream().map(Case::id).collect(Collectors.toSet());
        var theirs = new HashSet<>(same.contacts());
        theirs.addAll(contacts.ofCases(HOUSE, ids).keySet());
        files.stream().map(Case::contact).filter(Objects::nonNull).forEach(theirs::add);
        return new Whole(new DataSubject(file.organization(), same.records(), theirs, ids), files);
    }

    /** What keeps a case in its organization, as a message key; empty when it may go to another one. */
    Optional<String> tied(Case file) {
        return house.within(HOUSE, () -> tied(whole(file), file));
    }

    private Optional<String> tied(Whole whole, Case file) {
        if (whole.files().stream().anyMatch(each -> each.open() && !each.id().equals(file.id()))) {
            return Optional.of("transfer.tied.case");
        }
        if (!sight.sealed(whole.whose().ids().collect(Collectors.toSet())).isEmpty()) {
            return Optional.of("transfer.tied.sealed");
        }
        return ties.stream()
                .map(each -> each.to(HOUSE, whole.whose()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /**
     * Whether the law lets that organization have the case: where consent is the basis of the case or of the transfer, the
     * client has agreed that they keep the file.
     */
    boolean covered(Case file, UUID to, @Nullable LegalBasis basis) {
        if (basis != LegalBasis.CONSENT && file.legalBasis() != LegalBasis.CONSENT) {
            return true;
        }
        LocalDate today = LocalDate.now(clock);
        return house.within(
                HOUSE,
                () -> consents.all(HOUSE, file.client()).stream()
                        .filter(each -> each.given().purpose() == ConsentPurpose.CASEWORK)
                        .filter(each -> each.given().recipient().organization().equals(to))
                        .anyMatch(each -> each.inForce(today)));
    }

    /** As {@link #covered}, for what was offered; not when the case is closed or gone. */
    boolean stands(Transfer offered) {
        return house.within(HOUSE, () -> file(offered))
                .filter(Case::open)
                .filter(file -> file.organization().equals(offered.from().organization()))
                .filter(file -> offered.inside() || covered(file, offered.to().organization(), offered.basis()))
                .isPresent();
    }

    private Optional<Case> file(Transfer offered) {
        return cases.byId(HOUSE, offered.caseFile());
    }

    /** Whether somebody may answer for it: not who may know nothing of it, and of a sealed file only a keeper. */
    boolean fit(UUID account, UUID caseFile) {
        return house.within(HOUSE, () -> !sight.lockedOut(account, caseFile) && !sight.visits(account, caseFile));
    }

    /** Nobody seals it, or closes it to somebody, until the end of the transaction. */
    void holdAll(UUID caseFile) {
        house.within(HOUSE, () -> holdAll(cases.byId(HOUSE, caseFile).orElseThrow(Problem.Missing::new)));
    }

    /** Whether nobody but its keepers may learn that there is such a case; who goes by the answer holds it. */
    boolean sealed(UUID caseFile) {
        return house.within(HOUSE, () -> !sight.sealed(Set.of(caseFile)).isEmpty());
    }

    /** A colleague has it from now on. */
    void inside(Who.Staff who, Transfer accepted, UUID owner) {
        Case file = grounds.writable(who, accepted.caseFile());
        grounds.refuseVisitor(who, file.id());
        if (!file.owner().equals(owner)) {
            handover.inside(who, file, owner);
        }
    }

    /**
     * Holds all cases of the client until the end of the transaction; nobody seals their file meanwhile.
     *
     * @throws Problem.Conflict when it cannot go (any more), and nobody there is told what keeps it
     */
    Case hold(Transfer offered) {
        return house.within(HOUSE, () -> {
            Case seen = file(offered).orElseThrow(Problem.Missing::new);
            holdAll(seen);
            Case file = file(offered).orElseThrow(Problem.Missing::new);
            if (!file.open() || !file.organization().equals(offered.from().organization())) {
                throw new Problem.Conflict("transfer.late");
            }
            if (tied(whole(file), file).isPresent()) {
                throw new Problem.Conflict("transfer.tied.now");
            }
            if (!covered(file, offered.to().organization(), offered.basis())) {
                throw new Problem.Conflict("transfer.uncovered");
            }
            return file;
        });
    }

    /**
     * In the order in which whoever works on a case, or erases, holds the same; again when a record was joined meanwhile.
     */
    private void holdAll(Case file) {
        Set<UUID> records = Set.of();
        for (Whole whole = whole(file); !records.equals(whole.whose().clients()); whole = whole(file)) {
            records = Set.copyOf(whole.whose().clients());
            held.hold(HOUSE, whole.whose().cases());
            veil.hold(whole.whose().contacts());
            veil.hold(records);
        }
    }

    /** Another organization has it from now on, with all that hangs on it. */
    void across(Who.Staff who, Transfer accepted, Case file, UUID owner) {
        UUID to = accepted.to().organization();
        DataSubject whose = house.within(HOUSE, () -> whole(file).whose());
        String names = accepted.from().name() + " → " + accepted.to().name();
        handover.across(who, file, whose, to, owner, names);
    }
}
