package org.kapocs.desk.rights;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.House;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.privacy.DataSubject;
import org.kapocs.shared.web.Ids;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erasures: one person wants it, another approves it, then it waits for some days in which it can be stopped. The house
 * does it ({@link Erasing}); what is left is the proof.
 */
@Component
@Transactional
public class Erasures {
    /** Whoever asks with somebody else's code finds the person told by letter, and these days to say that it was not they. */
    static final Duration WAITS = Duration.ofDays(7);

    private final ErasureRows rows;
    private final ErasedRows erased;
    private final Requests requests;
    private final People people;
    private final Holds holds;
    private final Overdue overdue;
    private final Notices notices;
    private final House house;
    private final Trail trail;
    private final Clock clock;

    Erasures(
            ErasureRows rows,
            ErasedRows erased,
            Requests requests,
            People people,
            Holds holds,
            Overdue overdue,
            Notices notices,
            House house,
            Trail trail,
            Clock clock) {
        this.rows = rows;
        this.erased = erased;
        this.requests = requests;
        this.people = people;
        this.holds = holds;
        this.overdue = overdue;
        this.notices = notices;
        this.house = house;
        this.trail = trail;
        this.clock = clock;
    }

    /** One person agrees with who asked to be erased; for nothing alone. */
    public UUID propose(Who.Staff who, UUID request, int version) {
        demand(who);
        Request asked = requests.get(who, request);
        if (asked.kind() != Kind.ERASURE || !asked.waits() || asked.version() != version) {
            throw new Problem.Conflict("rights.error.changed");
        }
        refuseWhereItMayNotBe(subject(asked.whose()));
        UUID id = Ids.next();
        if (!rows.insert(who, id, asked.whose(), Ground.REQUESTED, request, null, clock.instant())) {
            throw new Problem.Conflict("rights.error.proposed");
        }
        trail.wrote(who, about(id), "rights.erasure.proposed");
        return id;
    }

    /** One person wants all erased whose time is over today; how many were proposed. */
    public int proposeOver(Who.Staff who) {
        demand(who);
        UUID round = Ids.next();
        int proposed = 0;
        for (Overdue.One one : overdue.today(who)) {
            UUID id = Ids.next();
            if (rows.insert(who, id, one.whose(), Ground.RETENTION, null, round, clock.instant())) {
                trail.wrote(who, about(id), "rights.erasure.proposed");
                proposed++;
            }
        }
        return proposed;
    }

    /**
     * Another person approves it. What was asked waits for some days; what is over does not.
     *
     * @param withoutCopy whether it was weighed that they do not get the copy any more for which they asked, too
     */
    public void approve(Who.Staff who, UUID id, int version, boolean withoutCopy) {
        demand(who);
        Erasure held = held(who, id, version);
        if (held.stage() != Stage.PROPOSED) {
            throw new Problem.Conflict("rights.error.changed");
        }
        if (!held.canApprove(who.account())) {
            throw new Problem.Refused("rights.error.own");
        }
        if (!withoutCopy && requests.copyDue(held.client(), held.contact()).isPresent()) {
            throw new Problem.Conflict("rights.error.copy");
        }
        DataSubject whose = people.subject(held.organization(), held.client(), held.contact());
        refuseWhereItMayNotBe(whose);
        // What is approved is what this person saw; whoever is joined to it meanwhile was not.
        house.within(People.HOUSE, () -> erased.remember(People.HOUSE, id, whose));
        Instant now = clock.instant();
        rows.change(
                who,
                id,
                "state = 'APPROVED', approved_at = :now, approved_by = :me, not_before = :then",
                Map.of(
                        "now", RequestRows.utc(now),
                        "me", who.account(),
                        "then", RequestRows.utc(held.ground() == Ground.REQUESTED ? now.plus(WAITS) : now)));
        UUID request = held.request();
        if (request != null) {
            requests.done(who, request, Kind.ERASURE);
        }
        if (held.ground() == Ground.REQUESTED) {
            notices.approved(id, whose);
        }
        trail.wrote(who, about(id), "rights.erasure.approved");
    }

    /** Stops it, before it is begun. */
    public void stop(Who.Staff who, UUID id, int version) {
        demand(who);
        Erasure held = held(who, id, version);
        if (!held.canStop()) {
            throw new Problem.Conflict("rights.error.begun");
        }
        rows.change(who, id, DROPPED, Map.of());
        requests.again(who, held);
        trail.wrote(who, about(id), "rights.erasure.stopped");
    }

    static final String DROPPED = "state = 'DROPPED', client = null, contact = null, label = ''";

    /** Whether a hold keeps it from being begun. */
    @Transactional(readOnly = true)
    public boolean heldBack(Who.Staff who, Erasure erasure) {
        return erasure.canStop()
                && !holds.of(People.HOUSE, people.subject(erasure.organization(), erasure.client(), erasure.contact()))
                        .isEmpty();
    }

    /** What is to be weighed before it is approved, also by who may not read the request or the case itself. */
    public Weighed weighed(Who.Staff who, Erasure erasure) {
        demand(who);
        UUID asked = erasure.request();
        Request request = asked == null ? null : requests.find(who, asked).orElse(null);
        if (request != null) {
            trail.read(who, Requests.subject(request.id()), Purpose.RIGHTS);
        }
        DataSubject whose = people.subject(erasure.organization(), erasure.client(), erasure.contact());
        Instant since = clock.instant().minus(Duration.ofDays(90));
        return new Weighed(
                request,
                whose.clients().size(),
                whose.cases().size(),
                whose.contacts().size(),
                house.within(People.HOUSE, () -> holds.releasedSince(People.HOUSE, whose, since)),
                people.reachChanged(whose).orElse(null),
                requests.copyDue(erasure.client(), erasure.contact()).orElse(null));
    }

    /** What is going on, newest first. */
    @Transactional(readOnly = true)
    public List<Erasure> waiting(Who.Staff who) {
        demand(who);
        return rows.waiting(who, 100);
    }

    /** One of them. */
    @Transactional(readOnly = true)
    public Erasure get(Who.Staff who, UUID id) {
        demand(who);
        return rows.get(who, id).orElseThrow(Problem.Missing::new);
    }

    /** What each room has erased: how many rows of which table. */
    @Transactional(readOnly = true)
    public Map<String, Map<String, Long>> steps(Who.Staff who, UUID id) {
        return erased.steps(who, id);
    }

    /** That of this person, as long as it is not done. */
    @Transactional(readOnly = true)
    public Optional<Erasure> of(Who.Staff who, DataSubject whose) {
        return rows.of(who, whose);
    }

    private DataSubject subject(Whose whose) {
        return people.subject(whose.organization(), whose.client(), whose.contact());
    }

    private void refuseWhereItMayNotBe(DataSubject whose) {
        if (!holds.of(People.HOUSE, whose).isEmpty()) {
            throw new Problem.Refused("rights.error.held");
        }
        if (people.busy(whose)) {
            throw new Problem.Refused("rights.error.busy");
        }
    }

    private Erasure held(Who.Staff who, UUID id, int version) {
        Erasure held = rows.held(who, id).orElseThrow(Problem.Missing::new);
        if (held.version() != version) {
            throw new Problem.Conflict("rights.error.changed");
        }
        return held;
    }

    private static void demand(Who.Staff who) {
        if (!who.may(Action.DECIDE_RIGHTS)) {
            throw new Problem.Refused();
        }
    }

    static Subject about(@Nullable UUID erasure) {
        return new Subject("erasure", java.util.Objects.requireNonNull(erasure));
    }
}
