package org.kapocs.shared.veil;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is closed to whom, for the rooms that tell of it or ask somebody to do something. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class VeilSight {
    private final VeilRows rows;

    VeilSight(VeilRows rows) {
        this.rows = rows;
    }

    /** The seal on what has this id: a record, a case or a contact. */
    public Optional<Closed> on(UUID subject) {
        return rows
                .closed(
                        "c.seal = (select c.seal from veil.subject s join veil.sealed c on c.client = s.client"
                                + " where s.id = :id)",
                        subject)
                .stream()
                .findFirst();
    }

    /** A seal; empty when it has ended. */
    public Optional<Closed> get(UUID seal) {
        return rows.closed("c.seal = :id", seal).stream().findFirst();
    }

    /** All seals of an organization. */
    public List<Closed> all(UUID organization) {
        return rows.closed("c.organization = :id", organization);
    }

    /** The seals that somebody keeps. */
    public List<Closed> keptBy(UUID account) {
        return rows.closed(
                "c.seal in (select k.seal from veil.keeper k where k.account = :id and k.until is null)", account);
    }

    /** What was closed of this record and to whom it was open meanwhile, from the first time on. */
    public List<Past> past(UUID record) {
        return rows.past(record);
    }

    /** Whether one of these records is closed to anybody. */
    public boolean touches(Collection<UUID> records) {
        return rows.touches(records);
    }

    /** Whether what has this id is sealed, and who asks keeps it not: they see it for a while only, if at all. */
    public boolean visits(UUID account, UUID subject) {
        return on(subject).filter(closed -> !closed.keepers().contains(account)).isPresent();
    }

    /** Which of these belong to a sealed file. */
    public Set<UUID> sealed(Collection<UUID> subjects) {
        return rows.sealed(subjects);
    }

    /** Of which of these who asks, as the database was told, may know nothing. */
    public Set<UUID> shut(Collection<UUID> subjects) {
        return rows.shut(subjects);
    }

    /** The accounts to which one of these records is locked. */
    public Set<UUID> lockedOutOf(Collection<UUID> records) {
        return rows.lockedOutOf(records);
    }

    /** The records that are locked to somebody. */
    public Set<UUID> lockedTo(UUID account) {
        return rows.lockedTo(account);
    }

    /** Whether somebody may know nothing of what has this id. */
    public boolean lockedOut(UUID account, UUID subject) {
        return rows.lockedOut(account, subject);
    }
}
