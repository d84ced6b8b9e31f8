package org.kapocs.desk.transfer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.Grounds;
import org.kapocs.desk.site.WorkCalendar;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Organizations;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.LegalBasis;
import org.kapocs.shared.web.Ids;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;

/** What an offer begins as, and whether it may be made. */
@Component
class Drafting {
    /** Within so many working days an offer is to be answered; afterwards it stands out on both sides. */
    private static final int WORKING_DAYS = 5;

    private final TransferRows rows;
    private final Handing handing;
    private final Glimpse glimpse;
    private final Packing packing;
    private final Grounds grounds;
    private final Accounts accounts;
    private final Organizations organizations;
    private final WorkCalendar calendar;
    private final Clock clock;

    Drafting(
            TransferRows rows,
            Handing handing,
            Glimpse glimpse,
            Packing packing,
            Grounds grounds,
            Accounts accounts,
            Organizations organizations,
            WorkCalendar calendar,
            Clock clock) {
        this.rows = rows;
        this.handing = handing;
        this.glimpse = glimpse;
        this.packing = packing;
        this.grounds = grounds;
        this.accounts = accounts;
        this.organizations = organizations;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** @param file held by the caller, so that of two who offer it one comes second and is told */
    Transfer of(Who.Staff who, Case file, Offer offer) {
        if (!who.account().equals(file.owner()) && !who.may(Action.SEE_WORKLOAD)) {
            throw new Problem.Refused("transfer.notyours");
        }
        grounds.refuseVisitor(who, file.id());
        if (rows.offered(file.id())) {
            throw new Problem.Conflict("transfer.already");
        }
        boolean across = !offer.to().equals(who.organization());
        Map<UUID, String> names = organizations.names(java.util.List.of(who.organization(), offer.to()));
        String toName = names.get(offer.to());
        if (toName == null) {
            throw new Problem.Missing();
        }
        if (across) {
            checkAcross(file, offer);
        } else {
            checkInside(who, file, offer);
        }
        return new Transfer(
                Ids.next(),
                file.id(),
                file.number(),
                new Transfer.Side(who.organization(), names.getOrDefault(who.organization(), ""), who.account()),
                new Transfer.Side(offer.to(), toName, offer.person()),
                offer.why(),
                offer.asked(),
                across ? offer.basis() : null,
                packing.of(who, file, LocalDate.now(clock)).goes(across),
                TransferState.OFFERED,
                null,
                "",
                null,
                clock.instant(),
                answerBy(),
                null,
                1);
    }

    private void checkAcross(Case file, Offer offer) {
        if (offer.basis() == null) {
            throw new Problem.Invalid(Map.of("basis", "transfer.error.basis"));
        }
        if (file.legalBasis() == LegalBasis.CONSENT && offer.basis() != LegalBasis.CONSENT) {
            throw new Problem.Invalid(Map.of("basis", "transfer.error.onconsent"));
        }
        if (glimpse.tells(file, offer.asked())) {
            throw new Problem.Invalid(Map.of("asked", "transfer.error.telltale"));
        }
        handing.tied(file).ifPresent(key -> {
            throw new Problem.Conflict(key);
        });
        if (!handing.covered(file, offer.to(), offer.basis())) {
            throw new Problem.Invalid(Map.of("basis", "transfer.uncovered"));
        }
    }

    private void checkInside(Who.Staff who, Case file, Offer offer) {
        UUID person = offer.person();
        if (person == null) {
            return;
        }
        if (person.equals(file.owner())) {
            throw new Problem.Invalid(Map.of("to", "transfer.error.owner"));
        }
        if (!accounts.may(who, person, Action.WORK_CASES) || !handing.fit(person, file.id())) {
            throw new Problem.Missing();
        }
    }

    LocalDate answerBy() {
        return calendar.after(LocalDate.now(clock), WORKING_DAYS);
    }
}
