package org.kapocs.desk.disclosure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.CaseList;
import org.kapocs.desk.casework.CasesOf;
import org.kapocs.shared.access.House;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.filter.Search;
import org.kapocs.shared.table.Sieve;
import org.kapocs.shared.veil.VeilSight;
import org.kapocs.shared.web.Ids;
import org.kapocs.shared.web.Once;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of what authorities ask to be told of clients. A request that is recorded is refused, until two people
 * have decided otherwise ({@link Decisions}). Nothing of a client is given out from here: that it was, is kept.
 */
@Component
@Transactional
public class Disclosures {
    private static final int PAGE = 25;
    private static final Who.Machine REGISTER = new Who.Machine("disclosure.register");

    private final RequestRows rows;
    private final CaseList cases;
    private final CasesOf all;
    private final VeilSight sight;
    private final House house;
    private final Trail trail;
    private final Once once;
    private final Clock clock;

    Disclosures(
            RequestRows rows,
            CaseList cases,
            CasesOf all,
            VeilSight sight,
            House house,
            Trail trail,
            Once once,
            Clock clock) {
        this.rows = rows;
        this.cases = cases;
        this.all = all;
        this.sight = sight;
        this.house = house;
        this.trail = trail;
        this.once = once;
        this.clock = clock;
    }

    /**
     * Records a request, which is thereby refused. The same key records it once.
     *
     * @param silence that the law forbids to tell the client; null when they may see it at once
     */
    public UUID record(Who.Staff who, Letter letter, @Nullable Silence silence, String onceKey) {
        return once.run(onceKey, () -> {
            LocalDate today = LocalDate.now(clock);
            var faults = new Faults();
            letter.check(faults, today);
            if (silence != null) {
                silence.check(faults, today);
            }
            Optional<Case> file = letter.caseNumber().isEmpty() ? Optional.empty() : about(who, letter.caseNumber());
            faults.unless(letter.caseNumber().isEmpty() || file.isPresent(), "number", "disclosure.error.number")
                    .raise();
            UUID id = Ids.next();
            rows.insert(who, id, letter, file.orElse(null), silence, clock.instant());
            trail.wrote(who, subject(id), "disclosure.recorded");
            return id;
        });
    }

    /**
     * The case that a letter names, also where it is sealed: its client must learn of the request. Whoever records that
     * sees no more of it than the number, and who is locked out does not record it.
     */
    private Optional<Case> about(Who.Staff who, String number) {
        return cases.ofNumber(who, number)
                .or(() -> house.within(
                        REGISTER,
                        () -> all.numbered(REGISTER, who.organization(), number)
                                .filter(file -> !sight.lockedOut(who.account(), file.client()))));
    }

    /** The register, newest first: all of it for who decides, else what one recorded oneself. */
    @Transactional(readOnly = true)
    public RequestList list(Who.Staff who, RequestQuery query) {
        var search = new Search(query.words());
        int drawn = search.isEmpty() ? PAGE + 1 : Sieve.BATCH;
        Sieve.Sieved<Request> found = Sieve.page(
                from -> {
                    List<Request> all = rows.list(who, query.from(from), drawn);
                    return new Sieve.Drawn<>(
                            all,
                            each -> search.finds(RequestQuery.texts(each.letter())) ? each : null,
                            all.size() < drawn ? null : all.getLast().id().toString());
                },
                each -> each.id().toString(),
                query.after() == null ? null : query.after().toString(),
                PAGE);
        return new RequestList(found.lines(), found.next(), found.unfinished());
    }

    /** One request; that it was seen is kept. Missing when it is not this person's to see. */
    public Request get(Who.Staff who, UUID id) {
        Request found = rows.get(who, id).orElseThrow(Problem.Missing::new);
        trail.read(who, subject(id), Purpose.DISCLOSURE);
        return found;
    }

    /** Keeps that what was approved was handed over, once. */
    public void handOver(Who.Staff who, UUID id, int version, String to, String how) {
        Request held = held(who, id, version);
        if (held.stage() != Stage.GRANTED) {
            throw new Problem.Conflict("disclosure.error.notgranted");
        }
        new Faults().line("to", to).line("way", how).raise();
        rows.change(
                who,
                id,
                "handed_by = :me, handed_at = :now, handed_to = :to, handed_how = :how",
                Map.of("me", who.account(), "now", RequestRows.utc(clock.instant()), "to", to, "how", how));
        trail.wrote(who, subject(id), "disclosure.handed-over");
    }

    /** The client was told, that day; not while the law forbids it. */
    public void told(Who.Staff who, UUID id, int version, @Nullable LocalDate day) {
        Request held = held(who, id, version);
        new Faults()
                .unless(day != null, "toldOn", "disclosure.error.missing")
                .past("toldOn", day, LocalDate.now(clock))
                .unless(held.silence() == null, "toldOn", "disclosure.error.silent")
                .raise();
        rows.change(who, id, "told_on = :day", mapOf("day", day));
        trail.wrote(who, subject(id), "disclosure.told");
    }

    /** Forbids telling until a day, or lifts it with null; who decides may, and nobody who was told is untold. */
    public void silence(Who.Staff who, UUID id, int version, @Nullable Silence silence) {
        Decisions.demand(who);
        Request held = held(who, id, version);
        var faults = new Faults();
        if (silence != null) {
            silence.check(faults, LocalDate.now(clock));
            faults.unless(held.toldOn() == null, "silentUntil", "disclosure.error.told");
        }
        faults.raise();
        var values = mapOf("until", silence == null ? null : silence.until());
        values.put("silent", silence != null);
        values.put("basis", silence == null ? "" : silence.basis());
        rows.change(who, id, "silent = :silent, silent_until = :until, silent_basis = :basis", values);
        trail.wrote(who, subject(id), silence == null ? "disclosure.opened" : "disclosure.silenced");
    }

    /** The requests about the newcomer themselves, as far as the law lets us tell them. */
    @Transactional(readOnly = true)
    public List<Request> own(Who.CodeHolder who) {
        return rows.ofContact(who);
    }

    /** Held until the end of the transaction; a conflict when it changed since that version. */
    private Request held(Who.Staff who, UUID id, int version) {
        return held(rows, who, id, version);
    }

    static Request held(RequestRows rows, Who.Staff who, UUID id, int version) {
        Request held = rows.held(who, id).orElseThrow(Problem.Missing::new);
        if (held.version() != version) {
            throw new Problem.Conflict("disclosure.error.changed");
        }
        return held;
    }

    static Subject subject(UUID request) {
        return new Subject("disclosure", request);
    }

    private static Map<String, @Nullable Object> mapOf(String name, @Nullable Object value) {
        var values = new HashMap<String, @Nullable Object>();
        values.put(name, value);
        return values;
    }
}
