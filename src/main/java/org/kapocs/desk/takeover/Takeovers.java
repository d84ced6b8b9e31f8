package org.kapocs.desk.takeover;

import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kapocs.desk.takeover.Takeover.State;
import org.kapocs.shared.access.House;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.privacy.LegalBasis;
import org.kapocs.shared.web.Once;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.Span;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists of clients that an organization kept elsewhere until now. Nothing of one comes into the register before somebody
 * says so, and then row by row: killed anywhere, it goes on where it was.
 */
@Component
@Transactional
public class Takeovers {
    public static final int PAGE = 50;
    private static final Set<LegalBasis> BASES = Set.of(LegalBasis.PUBLIC_TASK, LegalBasis.VITAL_INTERESTS);

    private final ListRows lists;
    private final LineRows lines;
    private final Arriving arriving;
    private final Trail trail;
    private final House house;
    private final Once once;
    private final Clock clock;

    Takeovers(ListRows lists, LineRows lines, Arriving arriving, Trail trail, House house, Once once, Clock clock) {
        this.lists = lists;
        this.lines = lines;
        this.arriving = arriving;
        this.trail = trail;
        this.house = house;
        this.once = once;
        this.clock = clock;
    }

    /**
     * Keeps a list, sealed row by row; of the file itself nothing is kept. The same key keeps it once.
     *
     * @throws org.kapocs.shared.table.Unreadable when there is no list in it
     */
    public UUID send(Who.Staff who, String fileName, byte[] file, String onceKey) {
        return once.run(onceKey, () -> {
            UUID id = arriving.keep(who, fileName, file);
            trail.wrote(who, subject(id), "takeover.sent");
            return id;
        });
    }

    /** The list as it stands. */
    @Transactional(readOnly = true)
    public Takeover get(Who.Staff who, UUID id) {
        return lists.get(who, id).orElseThrow(Problem.Missing::new);
    }

    /** How many rows there are of each kind. */
    @Transactional(readOnly = true)
    public Map<Verdict, Integer> counts(Who.Staff who, UUID id) {
        return lines.counts(get(who, id).id());
    }

    /** How many rows stand below its head. */
    @Transactional(readOnly = true)
    public int rows(Who.Staff who, Takeover list) {
        return lines.below(get(who, list.id()).id(), list.sheet(), list.head());
    }

    /** At most fifty rows of that kind after that number; that they were seen is kept. */
    public List<Line> lines(Who.Staff who, UUID id, Verdict verdict, int after) {
        trail.read(who, subject(get(who, id).id()), Purpose.CASEWORK);
        return lines.rows(id, List.of(verdict), after, PAGE);
    }

    /** Rows that are left to be mended, a batch after that number. */
    public List<Line> left(Who.Staff who, UUID id, int after, int most) {
        List<Verdict> left =
                Arrays.stream(Verdict.values()).filter(Verdict::left).toList();
        return lines.rows(get(who, id).id(), left, after, most);
    }

    /**
     * Does this with the list if it stands as it was seen, and keeps it so until that is done. False when somebody has gone on
     * with it since: then nothing is done.
     */
    public boolean ifUnchanged(Who.Staff who, UUID id, int version, Runnable step) {
        Takeover list = lists.held(who, id).orElseThrow(Problem.Missing::new);
        if (list.version() != version) {
            return false;
        }
        step.run();
        return true;
    }

    /** Begins to try it: every row gets a verdict, and nothing else happens. */
    public void check(Who.Staff who, UUID id) {
        Takeover list = held(who, id, State.SENT, State.CHECKED);
        lines.clear(id);
        move(who, list, State.CHECKING, "takeover.tried");
    }

    /** These rows are of other people than those who may be the same. */
    public void another(Who.Staff who, UUID id, Collection<UUID> rows) {
        held(who, id, State.CHECKED);
        lines.another(id, rows);
        lists.changed(id);
        trail.wrote(who, subject(id), "takeover.told-apart");
    }

    /** Begins to take the rows over in whose verdict nothing stands in the way. */
    public void take(Who.Staff who, UUID id, LegalBasis basis) {
        if (!BASES.contains(basis)) {
            throw new Problem.Invalid(Map.of("basis", "takeover.error.basis"));
        }
        Takeover list = held(who, id, State.CHECKED);
        lists.basis(id, basis);
        move(who, list, State.TAKING, "takeover.begun");
    }

    /** Stops between two rows. */
    public void pause(Who.Staff who, UUID id) {
        move(who, held(who, id, State.TAKING), State.PAUSED, "takeover.paused");
    }

    /** Goes on, in the name of whoever says so. */
    public void resume(Who.Staff who, UUID id) {
        move(who, held(who, id, State.PAUSED), State.TAKING, "takeover.resumed");
    }

    /** Begins to take back what nobody has worked on since. */
    public void takeBack(Who.Staff who, UUID id) {
        Takeover list = held(who, id, State.DONE, State.PAUSED);
        if (!Span.holds(list.movedAt(), TakingOver.KEPT, clock.instant())) {
            throw new Problem.Conflict("takeover.error.state");
        }
        move(who, list, State.TAKING_BACK, "takeover.taking-back");
    }

    /** Throws a list away of which nothing was taken over. */
    public void drop(Who.Staff who, UUID id) {
        held(who, id, State.SENT, State.CHECKING, State.CHECKED, State.TAKEN_BACK);
        // Whoever drops it may not see the rows of sealed files, and they would go with it.
        Map<Verdict, Integer> counts = house.within(TakingOver.HOUSE, () -> lines.counts(id));
        if (counts.containsKey(Verdict.TAKEN) || counts.containsKey(Verdict.STAYS)) {
            throw new Problem.Conflict("takeover.error.state");
        }
        lists.remove(id);
        trail.wrote(who, subject(id), "takeover.dropped");
    }

    private Takeover held(Who.Staff who, UUID id, State... among) {
        Takeover list = lists.held(who, id).orElseThrow(Problem.Missing::new);
        if (!Arrays.asList(among).contains(list.state())) {
            throw new Problem.Conflict("takeover.error.state");
        }
        return list;
    }

    private void move(Who.Staff who, Takeover list, State state, String verb) {
        lists.move(list.id(), state, who.account(), clock.instant());
        trail.wrote(who, subject(list.id()), verb);
    }

    static Subject subject(UUID list) {
        return new Subject("takeover", list);
    }
}
