package org.kapocs.shared.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kapocs.shared.access.Glance;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.BeforeCommit;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was done and seen, by whom and why. Entries are written with the transaction they tell about, or not at all;
 * nobody can change or remove one without breaking the chain.
 */
@Component
public class Trail {
    private static final Who.Machine OPENINGS = new Who.Machine("openings");

    private final BeforeCommit<List<Entry>> waiting;
    private final Traces traces;
    private final Glance glance;
    private final Clock clock;
    private final Witness witness;

    Trail(Traces traces, Glance glance, Clock clock, Witness witness) {
        this.waiting = new BeforeCommit<>(Ordered.LOWEST_PRECEDENCE, ArrayList::new, Chain::append);
        this.traces = traces;
        this.glance = glance;
        this.clock = clock;
        this.witness = witness;
    }

    /** Somebody changed something; {@code what} is a verb of the house such as {@code case.opened}. */
    public void wrote(Who who, Subject subject, String what) {
        add(Entry.of(clock.instant(), who, subject, what, Optional.empty()));
    }

    /** The house changed something by itself that the people of this organization are to read in their trail. */
    public void wrote(Who.Machine house, UUID organization, Subject subject, String what) {
        add(Entry.of(clock.instant(), house, organization, subject, what));
    }

    /** Somebody saw personal data, for this purpose. */
    public void read(Who who, Subject subject, Purpose purpose) {
        add(Entry.of(clock.instant(), who, subject, "read", Optional.of(purpose)));
    }

    /** Somebody took personal data along, for this purpose; {@code what} says what and how much. */
    public void took(Who who, Subject subject, String what, Purpose purpose) {
        add(Entry.of(clock.instant(), who, subject, what, Optional.of(purpose)));
    }

    /** A program was told so many lines of a list: what it keeps of them nobody sees any more. */
    public void told(Who.Staff who, String list, int lines, Purpose purpose) {
        if (who.program() != null) {
            took(who, new Subject("account", who.account()), "list.told." + list + "." + lines, purpose);
        }
    }

    /** Somebody came in with the code and PIN of somebody's file. What they then saw is kept beside it. */
    public void entered(Who who, Subject subject) {
        add(Entry.of(clock.instant(), who, subject, "entered", Optional.of(Purpose.OWN_FILE)));
    }

    /** Somebody was turned away at the door of somebody's file, and saw nothing of it. */
    public void refused(Who who, Subject subject) {
        add(Entry.of(clock.instant(), who, subject, "refused", Optional.empty()));
    }

    /**
     * Who opened these files, for the person whom they are about: the newest lines first, at most 100, one line for all
     * that was seen on one day for one purpose. The house looks this up: the trail has no row that the database would
     * show to a newcomer. What the house itself reads is left out; it reads on behalf of somebody, whose own entry stands
     * beside. So is what the person themselves saw.
     */
    @Transactional(propagation = Propagation.NEVER)
    public List<Opening> openedBy(Collection<Subject> subjects) {
        return lookedUp(subjects, "count(*)", "what = 'read' and who_kind not in ('machine', 'code')", 100);
    }

    /**
     * When these files were opened with the person's own code: the newest 10 days, and how often somebody came in on each.
     * Not how often a page was loaded: who knows when they came in themselves sees when somebody else did. A day on which
     * nobody came in has none: who has just asked is shown their file without.
     */
    @Transactional(propagation = Propagation.NEVER)
    public List<Opening> openedWithCode(Collection<Subject> subjects) {
        return lookedUp(
                subjects,
                "count(*) filter (where what = 'entered')",
                "what in ('read', 'entered') and who_kind = 'code'",
                10);
    }

    /** When somebody was turned away from these files: the newest 10 days. */
    @Transactional(propagation = Propagation.NEVER)
    public List<Opening> refusedAt(Collection<Subject> subjects) {
        return lookedUp(subjects, "count(*)", "what = 'refused'", 10);
    }

    /** Who looks into a file may see several of its parts at once: that is one time. */
    private List<Opening> lookedUp(Collection<Subject> subjects, String times, String which, int most) {
        return glance.as(
                OPENINGS,
                """
                        select who_kind, organization, link, purpose, max(times) as times, min(first) as first,
                          max(last) as last
                        from (
                          select who_kind, organization, case who_kind when 'link' then job end as link, purpose,
                            (at at time zone ?)::date as day, %s as times, min(at) as first, max(at) as last,
                            max(seq) as seq
                          from audit.entry where subject_id = any(?) and %s
                          group by subject_id, who_kind, organization, link, purpose, day) as each
                        group by who_kind, organization, link, purpose, day
                        order by max(seq) desc limit ?""".formatted(times, which),
                (row, n) -> new Opening(
                        row.getString("who_kind"),
                        Optional.ofNullable(row.getObject("organization", UUID.class)),
                        Optional.ofNullable(row.getString("link")).map(UUID::fromString),
                        Optional.ofNullable(row.getString("purpose")).map(Purpose::valueOf),
                        row.getInt("times"),
                        row.getObject("first", OffsetDateTime.class).toInstant(),
                        row.getObject("last", OffsetDateTime.class).toInstant()),
                clock.getZone().getId(),
                subjects.stream().map(Subject::id).toArray(UUID[]::new),
                most);
    }

    /** What the people of one's own organization did and saw, newest first, at most 100. */
    @Transactional(readOnly = true)
    public List<Trace> of(Who.Staff who, Wanted wanted) {
        return traces.draw(who, wanted, 100).traces();
    }

    /** Checks the whole trail from its beginning, against itself and against what was signed outside the database. */
    public Verdict verify() {
        return witness.verify();
    }

    /** Entries wait until the end of the transaction, so that the head of the chain is held only while committing. */
    private void add(Entry entry) {
        waiting.gathered().add(entry);
    }
}
