package org.kapocs.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.CaseLine;
import org.kapocs.desk.casework.CaseList;
import org.kapocs.desk.casework.CaseQuery;
import org.kapocs.desk.casework.CaseState;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.referral.Inbox;
import org.kapocs.desk.referral.PartnerDesks;
import org.kapocs.desk.referral.PartnerMessage;
import org.kapocs.desk.referral.Refusal;
import org.kapocs.desk.transfer.Offer;
import org.kapocs.desk.transfer.TransferRequests;
import org.kapocs.desk.transfer.Transfers;
import org.kapocs.desk.transfer.Wanted;
import org.kapocs.desk.transfer.Why;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.privacy.HowGiven;
import org.kapocs.shared.privacy.LegalBasis;
import org.kapocs.shared.web.HouseClock;

/** An organization whose people have accounts here: what waits in its inbox, what it answered, and a case it is offered. */
final class InventedPartners {
    /** Services of it that are asked for help, and how many days ago. */
    private static final List<String> ASKED = List.of("hid-4", "hid-5", "hid-3", "hid-1");

    private static final int DAYS = 5;

    private final PartnerDesks desks;
    private final Inbox inbox;
    private final Transfers transfers;
    private final TransferRequests requests;
    private final InventedReferrals referrals;
    private final Cases cases;
    private final CaseList list;
    private final Instant now;
    private final ZoneId city;

    InventedPartners(
            PartnerDesks desks,
            Inbox inbox,
            Transfers transfers,
            TransferRequests requests,
            InventedReferrals referrals,
            Cases cases,
            CaseList list,
            Instant now,
            ZoneId city) {
        this.desks = desks;
        this.inbox = inbox;
        this.transfers = transfers;
        this.requests = requests;
        this.referrals = referrals;
        this.cases = cases;
        this.list = list;
        this.now = now;
        this.city = city;
    }

    /** @param editor who says that these people answer what is sent to their organization */
    void of(Who.Staff officer, Who.Staff editor, Who.Staff partner) {
        Standing.as(editor, () -> desks.set(editor, InventedServices.id(ASKED.getFirst()), partner.organization()));
        List<CaseLine> open = Standing.as(
                        officer,
                        () -> list.find(officer, new CaseQuery(true, null, CaseState.OPEN, "", Optional.empty())))
                .lines()
                .stream()
                .filter(line -> line.client() != null && line.pressing().isPresent())
                .toList();
        for (int n = 0; n < Math.min(ASKED.size(), open.size()); n++) {
            asked(officer, partner, open.get(n), n);
        }
        open.stream().skip(ASKED.size()).findFirst().ifPresent(line -> offered(officer, partner, line));
        open.stream().skip(ASKED.size() + 1).findFirst().ifPresent(line -> wanted(partner, line));
    }

    /** The first is accepted, the second declined, the others wait. */
    private void asked(Who.Staff officer, Who.Staff partner, CaseLine line, int number) {
        Instant sent = after(line, DAYS - number);
        UUID id = HouseClock.at(sent, () -> Standing.as(officer, () -> send(officer, line, number, sent)));
        if (number > 1) {
            return;
        }
        Instant answered = sent.plus(Duration.ofHours(5));
        HouseClock.at(
                answered.isBefore(now) ? answered : now,
                () -> Standing.as(partner, () -> {
                    inbox.open(partner, id);
                    if (number == 0) {
                        inbox.accept(partner, id, PartnerMessage.NONE);
                    } else {
                        inbox.decline(partner, id, Refusal.NO_CAPACITY);
                    }
                    return id;
                }));
    }

    private UUID send(Who.Staff officer, CaseLine line, int number, Instant sent) {
        Case file = cases.get(officer, line.id(), Purpose.CASEWORK);
        UUID need = line.pressing().orElseThrow().id();
        String language = line.client() == null || line.client().language() == null
                ? "en"
                : line.client().language();
        UUID service = InventedServices.id(ASKED.get(number));
        return referrals.send(officer, file, need, service, language, LocalDate.ofInstant(sent, city));
    }

    private void offered(Who.Staff officer, Who.Staff partner, CaseLine line) {
        var offer = new Offer(partner.organization(), null, Why.COMPETENCE, "", LegalBasis.PUBLIC_TASK);
        HouseClock.at(
                after(line, 1),
                () -> Standing.as(officer, () -> {
                    boolean free = transfers.tied(officer, cases.get(officer, line.id(), Purpose.CASEWORK)) == null;
                    return free
                            ? transfers.offer(
                                    officer,
                                    line.id(),
                                    offer,
                                    InventedServices.id("offer " + line.number())
                                            .toString())
                            : line.id();
                }));
    }

    /** Its client moved to where they are. */
    private void wanted(Who.Staff partner, CaseLine line) {
        var wanted = new Wanted(line.number(), Why.MOVED, "", HowGiven.SPOKEN);
        HouseClock.at(
                after(line, 1),
                () -> Standing.as(
                        partner,
                        () -> requests.ask(
                                partner,
                                wanted,
                                InventedServices.id("wanted " + line.number()).toString())));
    }

    /** So many days ago, and not before the case was opened. */
    private Instant after(CaseLine line, int days) {
        Instant wished = now.minus(Duration.ofDays(days));
        Instant first = line.openedAt().plus(Duration.ofMinutes(20));
        return wished.isBefore(first) ? first : wished;
    }
}
