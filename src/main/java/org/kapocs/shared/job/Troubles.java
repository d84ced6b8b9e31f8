package org.kapocs.shared.job;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Organizations;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.web.Chores;
import org.kapocs.shared.web.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Does what the house does by itself, and keeps what met trouble until it is done or an administrator decides. */
@Service
public class Troubles implements Chores {
    private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);

    private final TroubleRows rows;
    private final BackupRows backups;
    private final List<Troubled> rooms;
    private final Organizations organizations;
    private final Trail trail;
    private final TransactionTemplate transaction;

    Troubles(
            TroubleRows rows,
            BackupRows backups,
            List<Troubled> rooms,
            Organizations organizations,
            Trail trail,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.backups = backups;
        this.rooms = List.copyOf(rooms);
        this.organizations = organizations;
        this.trail = trail;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void all(String kind, Runnable work) {
        each(kind, List.of(TroubleRows.WHOLE), _ -> work.run());
    }

    @Override
    public void each(String kind, Collection<UUID> pieces, Consumer<UUID> work) {
        if (pieces.isEmpty()) {
            return;
        }
        var known = rows.of(kind);
        for (UUID piece : pieces) {
            var standing = Optional.ofNullable(known.get(piece));
            if (!standing.map(TroubleRows.Standing::rests).orElse(false)) {
                attempt(kind, piece, standing, work);
            }
        }
    }

    private void attempt(String kind, UUID piece, Optional<TroubleRows.Standing> before, Consumer<UUID> work) {
        try {
            work.accept(piece);
        } catch (RuntimeException | StackOverflowError failure) { // the pieces behind it go on
            // Its kind only: a message could quote somebody's row.
            LOG.warn("{} could not be done: {}", kind, failure.getClass().getName());
            int tries = before.map(TroubleRows.Standing::tries).orElse(0) + 1;
            rows.met(kind, piece, tries, Fault.of(failure));
            return;
        }
        before.ifPresent(_ -> rows.over(kind, piece));
    }

    /** What met trouble and this person looks after, the oldest first: in the city, what belongs to the house as well. */
    @Transactional(readOnly = true)
    public List<Trouble> open(Who.Staff who) {
        boolean city = city(who);
        return Stream.concat(
                        city ? rows.open().stream() : Stream.empty(),
                        rooms.stream().flatMap(room -> room.troubles(who, city).stream()))
                .sorted(Comparator.comparing(Trouble::since))
                .toList();
    }

    /** How the last backup ended, for who looks after the city; empty when none was ever made, and for others. */
    @Transactional(readOnly = true)
    public Optional<LastBackup> lastBackup(Who.Staff who) {
        return city(who) ? backups.last() : Optional.empty();
    }

    /**
     * Has it tried again, the next time that such work is done.
     *
     * @throws Problem.Conflict when it was done or dropped meanwhile, is being done, or is not theirs
     */
    public void retry(Who.Staff who, UUID id) {
        boolean city = city(who);
        boolean own = city && changed(who, id, "job.retried", () -> rows.again(id));
        if (!own && rooms.stream().noneMatch(room -> room.retry(who, city, id))) {
            throw new Problem.Conflict("job.late");
        }
    }

    /**
     * Has it never tried again.
     *
     * @throws Problem.Conflict when it was done or dropped meanwhile, is being done, or is not theirs
     */
    public void drop(Who.Staff who, UUID id, Why why) {
        boolean city = city(who);
        boolean own = city && changed(who, id, "job.dropped." + why.name(), () -> rows.drop(id, why));
        if (!own && rooms.stream().noneMatch(room -> room.drop(who, city, id, why))) {
            throw new Problem.Conflict("job.late");
        }
    }

    /** Each room's own work is a transaction of its own: it may go on after it. */
    private boolean changed(Who.Staff who, UUID id, String what, BooleanSupplier change) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            boolean done = change.getAsBoolean();
            if (done) {
                trail.wrote(who, new Subject("job", id), what);
            }
            return done;
        }));
    }

    private boolean city(Who.Staff who) {
        if (!who.may(Action.MANAGE_JOBS)) {
            throw new Problem.Refused();
        }
        return organizations.city().equals(Optional.of(who.organization()));
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.DAYS)
    void sweep() {
        all("troubles", rows::sweep);
    }
}
