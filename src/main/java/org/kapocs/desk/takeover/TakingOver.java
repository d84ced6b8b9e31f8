package org.kapocs.desk.takeover;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.OldCases;
import org.kapocs.desk.takeover.Takeover.State;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.web.Chores;
import org.kapocs.shared.web.Problem;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Goes on with lists, each row in a transaction of its own that keeps what was made of it: killed anywhere, no row is half
 * done and none twice. In the name of who asked for it, as long as they still may.
 */
@Component
class TakingOver {
    static final Who.Machine HOUSE = new Who.Machine("takeover");
    /** So long what a list says is kept after anybody last did something with it, and so long it can be taken back. */
    static final Duration KEPT = Duration.ofDays(30);

    /** After so many rows it is looked up anew who asks and what they may. */
    private static final int AT_ONCE = 100;

    private final ListRows lists;
    private final LineRows lines;
    private final Sheets sheets;
    private final Checking checking;
    private final TakingBack takingBack;
    private final OldCases cases;
    private final Accounts accounts;
    private final Trail trail;
    private final Chores chores;
    private final TransactionTemplate work;
    private final Clock clock;

    TakingOver(
            ListRows lists,
            LineRows lines,
            Sheets sheets,
            Checking checking,
            TakingBack takingBack,
            OldCases cases,
            Accounts accounts,
            Trail trail,
            Chores chores,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.lists = lists;
        this.lines = lines;
        this.sheets = sheets;
        this.checking = checking;
        this.takingBack = takingBack;
        this.cases = cases;
        this.accounts = accounts;
        this.trail = trail;
        this.chores = chores;
        this.work = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    void run() {
        List<UUID> due = Standing.as(HOUSE, () -> Objects.requireNonNull(work.execute(_ -> lists.atWork(HOUSE))));
        chores.each("takeover", due, this::goOn);
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void forget() {
        chores.all(
                "takeovers",
                () -> Standing.as(
                        HOUSE,
                        () -> work.executeWithoutResult(
                                _ -> lists.forget(HOUSE, clock.instant().minus(KEPT)))));
    }

    /** One list, until there is nothing more to do or somebody stops it. */
    void goOn(UUID id) {
        while (some(id)) {}
    }

    /** Some of it; false when that was the last. */
    boolean some(UUID id) {
        Optional<Takeover> found =
                Standing.as(HOUSE, () -> Objects.requireNonNull(work.execute(_ -> lists.get(HOUSE, id))));
        if (found.isEmpty() || !found.get().working()) {
            return false;
        }
        Takeover list = found.get();
        if (list.state() == State.TAKING_BACK) {
            return Standing.as(HOUSE, () -> back(id));
        }
        Optional<Who.Staff> asker = Standing.as(
                HOUSE,
                () -> Objects.requireNonNull(work.execute(_ -> accounts.present(HOUSE, list.account())))
                        .filter(who -> who.may(Action.TAKE_OVER_LISTS))
                        .filter(who -> who.organization().equals(list.organization())));
        if (asker.isEmpty()) {
            stop(id);
            return false;
        }
        Who.Staff who = asker.get();
        return Standing.as(who, () -> list.state() == State.CHECKING ? check(who, id) : take(who, id));
    }

    /** Who asked for it may not any more: somebody else who may can go on with it. */
    private void stop(UUID id) {
        Standing.as(
                HOUSE,
                () -> work.executeWithoutResult(_ -> lists.held(HOUSE, id).ifPresent(list -> {
                    State stopped = list.state() == State.TAKING ? State.PAUSED : State.SENT;
                    lists.move(id, stopped, list.account(), clock.instant());
                    trail.wrote(HOUSE, Takeovers.subject(id), "takeover.stopped");
                })));
    }

    private boolean check(Who.Staff who, UUID id) {
        return is(work.execute(_ -> {
            Optional<Takeover> list = lists.held(who, id).filter(each -> each.state() == State.CHECKING);
            if (list.isEmpty()) {
                return false;
            }
            boolean more = checking.portion(who, list.get());
            if (!more) {
                lists.move(id, State.CHECKED, who.account(), clock.instant());
            }
            return more;
        }));
    }

    private boolean take(Who.Staff who, UUID id) {
        RowReading reading = Objects.requireNonNull(
                work.execute(_ -> sheets.reading(who, lists.get(who, id).orElseThrow())));
        int after = 0;
        for (int n = 0; n < AT_ONCE; n++) {
            Optional<Line> done = row(who, id, reading, after);
            if (done.isEmpty()) {
                return false;
            }
            after = done.get().number();
        }
        return true;
    }

    /** The next row; empty when there is none, or somebody has stopped it. */
    private Optional<Line> row(Who.Staff who, UUID id, RowReading reading, int after) {
        var current = new Line[1];
        try {
            return Objects.requireNonNull(work.execute(_ -> {
                if (lists.held(who, id)
                        .filter(list -> list.state() == State.TAKING)
                        .isEmpty()) {
                    return Optional.<Line>empty();
                }
                Optional<Line> next =
                        lines.rows(id, List.of(Verdict.NEW), after, 1).stream().findFirst();
                next.ifPresentOrElse(
                        line -> {
                            current[0] = line;
                            lines.taken(line.id(), cases.take(who, reading.read(line.cells())));
                        },
                        () -> {
                            lists.move(id, State.DONE, who.account(), clock.instant());
                            trail.wrote(who, Takeovers.subject(id), "takeover.done");
                        });
                return next;
            }));
        } catch (DuplicateKeyException meanwhile) {
            return judged(current[0], Verdict.HERE, new Fault("", -1), meanwhile);
        } catch (Fault.Found unfit) {
            return judged(current[0], Verdict.REFUSED, unfit.fault, unfit);
        } catch (Problem.Invalid | DataIntegrityViolationException unfit) {
            return judged(current[0], Verdict.REFUSED, new Fault("unfit", -1), unfit);
        }
    }

    private Optional<Line> judged(@Nullable Line line, Verdict verdict, Fault fault, RuntimeException why) {
        if (line == null) {
            throw why;
        }
        work.executeWithoutResult(_ -> lines.judge(
                List.of(new LineRows.Found(line.id(), verdict, fault.reason(), fault.column(), null, null))));
        return Optional.of(line);
    }

    private boolean back(UUID id) {
        int after = 0;
        for (int n = 0; n < AT_ONCE; n++) {
            int last = after;
            Optional<Line> done = Objects.requireNonNull(work.execute(_ -> {
                Optional<Takeover> list = lists.held(HOUSE, id).filter(each -> each.state() == State.TAKING_BACK);
                Optional<Line> next = list.flatMap(each -> takingBack.row(HOUSE, each, last));
                if (list.isPresent() && next.isEmpty()) {
                    lists.move(id, State.TAKEN_BACK, list.get().account(), clock.instant());
                    trail.wrote(HOUSE, Takeovers.subject(id), "takeover.taken-back");
                }
                return next;
            }));
            if (done.isEmpty()) {
                return false;
            }
            after = done.get().number();
        }
        return true;
    }

    private static boolean is(@Nullable Boolean answer) {
        return Boolean.TRUE.equals(answer);
    }
}
