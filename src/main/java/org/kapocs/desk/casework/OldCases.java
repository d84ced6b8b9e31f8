package org.kapocs.desk.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kapocs.desk.contact.ContactOfCase;
import org.kapocs.facts.client.Clients;
import org.kapocs.facts.need.Need;
import org.kapocs.facts.need.Needs;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Ids;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes over cases that were kept elsewhere, with their clients, within the transaction of whoever brings them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class OldCases {
    private final CaseRows rows;
    private final CaseDoor door;
    private final CaseNeeds caseNeeds;
    private final CaseLog log;
    private final Clients clients;
    private final ContactOfCase ofCase;
    private final Needs needs;
    private final Clock clock;

    OldCases(
            CaseRows rows,
            CaseDoor door,
            CaseNeeds caseNeeds,
            CaseLog log,
            Clients clients,
            ContactOfCase ofCase,
            Needs needs,
            Clock clock) {
        this.rows = rows;
        this.door = door;
        this.caseNeeds = caseNeeds;
        this.log = log;
        this.clients = clients;
        this.ofCase = ofCase;
        this.needs = needs;
        this.clock = clock;
    }

    /**
     * What was made of one.
     *
     * @param happenings so many stand in its stream: when there are more, somebody has worked on it
     */
    public record Made(UUID id, UUID client, UUID contact, List<UUID> needs, int happenings) {}

    /** Registers the client and opens the case as of the day on which it was opened; who of a closed one closes it again. */
    public Made take(Who.Staff who, OldCase old) {
        if (old.topics().isEmpty()) {
            throw new Problem.Invalid(Map.of("topic-0", "casework.error.need"));
        }
        Instant opened = at(old.openedOn());
        UUID id = Ids.next();
        var voiced = new ArrayList<UUID>();
        var wishes = old.topics().stream()
                .map(topic -> new NewNeed(topic, Urgency.CAN_WAIT, ""))
                .toList();
        wishes.forEach(wish -> voiced.add(needs.bring(who, door.voiced(wish, old.person(), opened))));
        UUID contact = ofCase.receive(who, door.heard(wishes.getFirst(), old.person()), voiced.getFirst(), id);
        UUID client = clients.register(who, contact, old.person());
        insert(who, old, new Made(id, client, contact, voiced, 0), opened);
        log.wrote(who, id, Did.TAKEN_OVER, "", "");
        for (int i = 0; i < voiced.size(); i++) {
            caseNeeds.add(who, id, voiced.get(i), wishes.get(i));
        }
        int happenings = 1 + voiced.size();
        if (!old.note().isBlank()) {
            door.refuseUnfit(old.note());
            log.wrote(who, id, Did.NOTED, "", old.note().strip());
            happenings++;
        }
        return new Made(id, client, contact, voiced, happenings + closed(who, id, old, voiced));
    }

    private void insert(Who.Staff who, OldCase old, Made made, Instant opened) {
        var file = new Case(
                made.id(),
                "",
                made.client(),
                made.contact(),
                who.organization(),
                old.owner(),
                old.legalBasis(),
                CaseState.OPEN,
                "",
                opened,
                null,
                null,
                1);
        rows.insert(file, LocalDate.now(clock).getYear());
    }

    private int closed(Who.Staff who, UUID id, OldCase old, List<UUID> voiced) {
        LocalDate closedOn = old.closedOn();
        if (closedOn == null) {
            return 0;
        }
        for (Need need : needs.byIds(voiced).values()) {
            caseNeeds.settle(who, id, new CaseNeed(need, ""), old.outcome());
        }
        rows.close(who, id, 1, CloseReason.OTHER, at(closedOn));
        log.wrote(who, id, Did.CLOSED, CloseReason.OTHER.name(), "");
        ofCase.close(who, id);
        return voiced.size() + 1;
    }

    /** At noon, the same day wherever it is read; today it is not later than now. */
    private Instant at(LocalDate day) {
        Instant noon = day.atTime(LocalTime.NOON).atZone(clock.getZone()).toInstant();
        Instant now = clock.instant();
        return noon.isAfter(now) ? now : noon;
    }
}
