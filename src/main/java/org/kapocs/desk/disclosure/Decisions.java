package org.kapocs.desk.disclosure;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two people who did not record a request approve it, each with a reason; any one can refuse it, for good. The first says
 * what exactly may be given out, the second approves exactly that.
 */
@Component
@Transactional
public class Decisions {
    private final RequestRows rows;
    private final Accounts accounts;
    private final Trail trail;
    private final Clock clock;

    Decisions(RequestRows rows, Accounts accounts, Trail trail, Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.trail = trail;
        this.clock = clock;
    }

    /** The first approval: so much may be given out, if another agrees. It counts for nothing alone. */
    public void propose(Who.Staff who, UUID id, int version, Extent extent, String reason) {
        Request held = approvable(who, id, version);
        if (held.first() != null) {
            throw new Problem.Conflict("disclosure.error.changed");
        }
        var faults = new Faults();
        extent.check(faults);
        faults.page("reason", reason).raise();
        rows.change(
                who,
                id,
                "whole = :whole, fields = :fields, extent = :extent,"
                        + " first_by = :me, first_at = :now, first_reason = :reason",
                Map.of(
                        "whole", extent.whole(),
                        "fields", extent.fields().stream().map(Field::name).toArray(String[]::new),
                        "extent", extent.text(),
                        "me", who.account(),
                        "now", RequestRows.utc(clock.instant()),
                        "reason", reason));
        trail.wrote(who, Disclosures.subject(id), "disclosure.approved");
    }

    /** The second approval, of what the first said and nothing else: from now on so much may be given out. */
    public void approve(Who.Staff who, UUID id, int version, String reason) {
        Request held = approvable(who, id, version);
        Extent extent = held.extent();
        if (extent == null) {
            throw new Problem.Conflict("disclosure.error.changed");
        }
        if (lapsed(who, held)) {
            throw new Problem.Conflict("disclosure.lapsed");
        }
        new Faults().page("reason", reason).raise();
        rows.change(
                who,
                id,
                "state = :state, second_by = :me, second_at = :now, second_reason = :reason",
                Map.of(
                        "state", (extent.whole() ? State.GRANTED : State.GRANTED_IN_PART).name(),
                        "me", who.account(),
                        "now", RequestRows.utc(clock.instant()),
                        "reason", reason));
        trail.wrote(who, Disclosures.subject(id), "disclosure.granted");
    }

    /** Whether it waits for a second approval, and who gave the first may decide no more: it counts for nothing then. */
    @Transactional(readOnly = true)
    public boolean lapsed(Who.Staff who, Request request) {
        Judgement first = request.first();
        return request.stage() == Stage.HALF
                && first != null
                && !accounts.may(who, first.by(), Action.DECIDE_DISCLOSURES);
    }

    /** Takes the first approval back, as long as nobody else has approved: one's own, or one that has lapsed. */
    public void takeBack(Who.Staff who, UUID id, int version) {
        demand(who);
        Request held = Disclosures.held(rows, who, id, version);
        boolean own = held.canTakeBack(who.account());
        if (!own && !lapsed(who, held)) {
            throw new Problem.Conflict("disclosure.error.decided");
        }
        rows.change(
                who,
                id,
                "whole = null, fields = '{}', extent = '', first_by = null, first_at = null, first_reason = null",
                Map.of());
        trail.wrote(who, Disclosures.subject(id), own ? "disclosure.taken-back" : "disclosure.lapsed");
    }

    /**
     * Refuses it for good, for a reason; one is enough, and approvals that stood until then are worth nothing: also two, as
     * long as nothing was handed over.
     */
    public void refuse(Who.Staff who, UUID id, int version, String reason) {
        demand(who);
        Request held = Disclosures.held(rows, who, id, version);
        if (!held.canRefuse()) {
            throw new Problem.Conflict("disclosure.error.decided");
        }
        new Faults().page("refusal", reason).raise();
        rows.change(
                who,
                id,
                "state = 'REFUSED', second_by = null, second_at = null, second_reason = null,"
                        + " refused_by = :me, refused_at = :now, refused_reason = :reason",
                Map.of("me", who.account(), "now", RequestRows.utc(clock.instant()), "reason", reason));
        trail.wrote(who, Disclosures.subject(id), "disclosure.refused");
    }

    private Request approvable(Who.Staff who, UUID id, int version) {
        demand(who);
        Request held = Disclosures.held(rows, who, id, version);
        held.hindrance(who.account()).ifPresent(key -> {
            throw new Problem.Refused(key);
        });
        return held;
    }

    static void demand(Who.Staff who) {
        if (!who.may(Action.DECIDE_DISCLOSURES)) {
            throw new Problem.Refused();
        }
    }
}
