package org.kapocs.desk.satisfaction;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.web.Problem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the clients of one's own organization said, for its supervisors: in numbers, and in their words. Never by officer. */
@Component
@Transactional
public class Opinions {
    private final TallyRows tallies;
    private final RemarkRows remarks;
    private final Trail trail;
    private final Clock clock;
    private final int k;

    Opinions(TallyRows tallies, RemarkRows remarks, Trail trail, Clock clock, @Value("${kapocs.evidence.k:5}") int k) {
        this.tallies = tallies;
        this.remarks = remarks;
        this.trail = trail;
        this.clock = clock;
        this.k = k;
    }

    /**
     * What the answers come to.
     *
     * @param periods the newest first
     * @param waiting so many were counted since, of which nothing is told yet
     * @param k no number that is told is above nought and below this
     */
    public record Figures(List<Period> periods, long waiting, int k) {}

    @Transactional(readOnly = true)
    public Figures figures(Who.Staff who) {
        demand(who);
        List<Tally> all = tallies.of(who.organization());
        List<Period> periods = Hiding.periods(all, Settling.lastWhole(clock), k);
        YearMonth told =
                periods.isEmpty() ? YearMonth.of(1, 1) : periods.getFirst().until();
        long waiting = all.stream()
                .filter(tally -> tally.month().isAfter(told))
                .mapToLong(Tally::answers)
                .sum();
        return new Figures(periods, waiting, k);
    }

    /** What they wrote, of at most 90 days: what nobody has read first. That the case of who wants a call was seen, is kept. */
    public List<Remark> remarks(Who.Staff who) {
        demand(who);
        List<Remark> all = remarks.of(who);
        all.stream()
                .filter(remark -> remark.caseFile() != null)
                .forEach(remark -> trail.read(
                        who, new Subject("case", Objects.requireNonNull(remark.caseFile())), Purpose.SUPERVISION));
        return all;
    }

    /** Somebody has read it; nothing changes when somebody had before. */
    public void read(Who.Staff who, UUID remark) {
        demand(who);
        if (!remarks.read(who, remark)) {
            throw new Problem.Missing();
        }
        trail.wrote(who, new Subject("remark", remark), "satisfaction.noted");
    }

    private static void demand(Who.Staff who) {
        if (!who.may(Action.READ_SATISFACTION)) {
            throw new Problem.Refused();
        }
    }
}
