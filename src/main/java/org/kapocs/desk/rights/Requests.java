package org.kapocs.desk.rights;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.Cases;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.House;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.privacy.DataSubject;
import org.kapocs.shared.privacy.Recipients;
import org.kapocs.shared.web.Ids;
import org.kapocs.shared.web.Once;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people ask of what is kept of them. Each is decided by people, within a month, and the person is told. */
@Component
@Transactional
public class Requests {
    /** As many as one person has at a time; more of the same would bury what they ask. */
    private static final int WAITING = 5;

    private final RequestRows rows;
    private final ErasureRows erasures;
    private final Details details;
    private final People people;
    private final Cases cases;
    private final Notices notices;
    private final List<Recipients> recipients;
    private final House house;
    private final Trail trail;
    private final Once once;
    private final Clock clock;

    Requests(
            RequestRows rows,
            ErasureRows erasures,
            Details details,
            People people,
            Cases cases,
            Notices notices,
            List<Recipients> recipients,
            House house,
            Trail trail,
            Once once,
            Clock clock) {
        this.rows = rows;
        this.erasures = erasures;
        this.details = details;
        this.people = people;
        this.cases = cases;
        this.notices = notices;
        this.recipients = recipients;
        this.house = house;
        this.trail = trail;
        this.once = once;
        this.clock = clock;
    }

    /** A client asks at the desk, by letter or telephone; an officer writes it down. The same key does it once. */
    public UUID ask(Who.Staff who, UUID caseFile, Wish wish, String onceKey) {
        wish.check();
        return once.run(onceKey, () -> {
            Case file = cases.get(who, caseFile, Purpose.RIGHTS);
            return add(who, people.of(who, file), wish, who.account());
        });
    }

    /** A newcomer asks in their own file. The same key does it once; the same wish twice is one. */
    public UUID ask(Who.CodeHolder who, Wish wish, String onceKey) {
        wish.check();
        return once.run(onceKey, () -> {
            List<Request> waiting = own(who).stream().filter(Request::waits).toList();
            var same = waiting.stream()
                    .filter(each -> each.kind() == wish.kind() && wish.kind() != Kind.CORRECTION)
                    .findFirst();
            if (same.isPresent()) {
                return same.get().id();
            }
            if (waiting.size() >= WAITING) {
                throw new Problem.Invalid(Map.of("words", "rights.error.many"));
            }
            Whose whose = people.of(who);
            return house.within(People.HOUSE, () -> add(who, whose, wish, null));
        });
    }

    private UUID add(Who who, Whose whose, Wish wish, @Nullable UUID by) {
        UUID id = Ids.next();
        LocalDate due = LocalDate.now(clock).plusMonths(1);
        rows.insert(id, whose, wish, details.now(whose.client(), wish.detail()), clock.instant(), by, due);
        trail.wrote(who, subject(id), "rights.asked." + wish.kind());
        notices.asked(id, whose, wish.kind(), due);
        return id;
    }

    /** What the newcomer asked, newest first. */
    @Transactional(readOnly = true)
    public List<Request> own(Who.CodeHolder who) {
        return rows.of(who, null, who.contact());
    }

    /** The newcomer takes it back, as long as nobody has decided; an erasure, as long as it is not begun. */
    public void takeBack(Who.CodeHolder who, UUID id) {
        Request own = rows.get(who, id).orElseThrow(Problem.Missing::new);
        house.within(People.HOUSE, () -> {
            boolean begun = erasures.begunOf(People.HOUSE, id);
            Request held = rows.held(People.HOUSE, own.id()).orElseThrow(Problem.Missing::new);
            if (begun || !held.canTakeBack()) {
                throw new Problem.Conflict("web.error.409.text");
            }
            rows.change(People.HOUSE, id, "state = 'TAKEN_BACK'", Map.of());
            erasures.dropOf(People.HOUSE, id);
        });
        trail.wrote(who, subject(id), "rights.taken-back");
    }

    /** What the client of a case asked, newest first. */
    @Transactional(readOnly = true)
    public List<Request> of(Who.Staff who, Case file) {
        return rows.of(who, file.client(), file.contact());
    }

    /** All that wait in the organization, the most pressing first. */
    public List<Request> waiting(Who.Staff who) {
        if (!who.may(Action.READ_RIGHTS)) {
            throw new Problem.Refused();
        }
        List<Request> waiting = rows.waiting(who, who.organization());
        trail.told(who, "rights", waiting.size(), Purpose.RIGHTS);
        return waiting;
    }

    /** One of them. */
    @Transactional(readOnly = true)
    public Request get(Who.Staff who, UUID id) {
        return rows.get(who, id).orElseThrow(Problem.Missing::new);
    }

    /** One of them; empty when it is gone with its person. */
    Optional<Request> find(Who.Staff who, UUID id) {
        return rows.get(who, id);
    }

    /** Refuses it, for a reason of the law and in words that the person is told. An erasure is refused by who may decide it. */
    public void refuse(Who.Staff who, UUID id, int version, Refusal why, String reason) {
        erasures.begunOf(who, id);
        Request held = held(who, id, version);
        if (held.kind() == Kind.ERASURE && !who.may(Action.DECIDE_RIGHTS)) {
            throw new Problem.Refused();
        }
        if (reason.isBlank() || reason.length() > 2000) {
            throw new Problem.Invalid(Map.of("reason", "rights.error.reason"));
        }
        decided(
                who,
                held,
                "state = 'REFUSED', ground = :ground, reason = :reason",
                Map.of("ground", why.name(), "reason", reason.strip()));
        erasures.dropOf(who, id);
        trail.wrote(who, subject(id), "rights.refused");
    }

    /**
     * It was put right: what stood there stays readable here, and whoever had been shown it is told.
     *
     * @throws Problem.Conflict when nothing was changed yet
     */
    public void corrected(Who.Staff who, UUID id, int version) {
        Request held = held(who, id, version);
        String now = details.now(held.whose().client(), held.detail());
        if (held.detail() != Detail.OTHER && now.equals(held.was())) {
            throw new Problem.Conflict("rights.error.unchanged");
        }
        decided(who, held, "state = 'DONE', stands_now = :now", Map.of("now", now));
        var subject = people.subject(
                held.whose().organization(), held.whose().client(), held.whose().contact());
        recipients.forEach(each -> each.tell(who, subject, Recipients.Change.CORRECTED));
        trail.wrote(who, subject(id), "rights.corrected");
    }

    /** It was done: the copy was handed over, or the erasure is approved. */
    void done(Who who, UUID id, Kind kind) {
        rows.held(who, id)
                .filter(held -> held.kind() == kind && held.waits())
                .ifPresent(held -> decided(who, held, "state = 'DONE'", Map.of()));
    }

    /** By when they should have the copy for which they asked, whoever may see that; empty when none waits. */
    Optional<LocalDate> copyDue(@Nullable UUID client, @Nullable UUID contact) {
        Request copy = house.within(People.HOUSE, () -> Ahead.copy(rows.of(People.HOUSE, client, contact)));
        return Optional.ofNullable(copy).map(Request::dueOn);
    }

    /** Missing when a copy of this person does not answer it. */
    void demandAnsweredBy(Who who, UUID id, DataSubject copied) {
        boolean theirs = rows.get(who, id)
                .filter(asked -> asked.kind() == Kind.COPY)
                .map(Request::whose)
                .filter(whose -> whose.client() == null
                        ? whose.contact() != null && copied.contacts().contains(whose.contact())
                        : copied.clients().contains(whose.client()))
                .isPresent();
        if (!theirs) {
            throw new Problem.Missing();
        }
    }

    /** Its erasure was stopped: somebody decides anew. */
    void again(Who who, Erasure stopped) {
        UUID id = stopped.request();
        if (id != null) {
            rows.change(who, id, "state = 'ASKED', decided_at = null, decided_by = null", Map.of());
        }
    }

    private void decided(Who who, Request held, String change, Map<String, String> values) {
        var all = new java.util.HashMap<String, Object>(values);
        all.put("at", RequestRows.utc(clock.instant()));
        var by = who instanceof Who.Staff staff ? ", decided_by = '" + staff.account() + "'" : "";
        rows.change(who, held.id(), change + ", decided_at = :at" + by, all);
        notices.decided(who, held);
    }

    private Request held(Who.Staff who, UUID id, int version) {
        Request held = rows.held(who, id).orElseThrow(Problem.Missing::new);
        if (held.version() != version || !held.waits()) {
            throw new Problem.Conflict("rights.error.changed");
        }
        return held;
    }

    static Subject subject(UUID request) {
        return new Subject("right", request);
    }
}
