package org.kapocs.shared.veil;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * To whom the records of a person are closed. It knows ids and no reasons; who may change that, and why, is decided by the
 * room above that asks for it. The database asks the same rows in every lock ({@code veil.shut}).
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Veil {
    /** So long a broken glass is open. The database has the same hours. */
    public static final Duration OPEN = Duration.ofHours(3);

    /** For a statement that finds something by its {@code id}: whoever {@linkplain #hold holds} it is waited for. */
    public static final String WAITS = "veil.hold(id, false)";

    private final JdbcClient sql;
    private final VeilRows rows;

    Veil(JdbcClient sql, VeilRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    /**
     * Nobody else closes or opens these records, opens a case for one of them, or writes in these contacts, until the end of
     * the transaction.
     */
    public void hold(Collection<UUID> records) {
        records.stream()
                .sorted()
                .forEach(record -> sql.sql("select veil.hold(:record, true)")
                        .param("record", record)
                        .query((row, n) -> true)
                        .list());
    }

    /** What hangs on a record, and follows it when it is closed to somebody. */
    public void follow(Map<UUID, ? extends Collection<UUID>> subjects) {
        subjects.forEach(rows::follow);
    }

    /** From now on these records are open to the keepers alone. What hangs on them follows already. */
    public void seal(UUID organization, UUID seal, Collection<UUID> records, Collection<UUID> keepers) {
        rows.seal(organization, seal, records);
        keepers.forEach(keeper -> name(seal, keeper));
    }

    /** Makes somebody a keeper. */
    public void name(UUID seal, UUID account) {
        rows.open(seal, account, null);
    }

    /** Opens it to somebody until then, {@link #OPEN} from now at most, unless they are its keeper. */
    public void open(UUID seal, UUID account, Instant until) {
        rows.open(seal, account, until.atOffset(ZoneOffset.UTC));
    }

    /** Closes it to somebody; false when it was not open to them. */
    public boolean dismiss(UUID seal, UUID account) {
        return rows.dismiss(seal, account);
    }

    /** Ends a seal; false when it was ended already. */
    public boolean unseal(UUID seal) {
        return rows.unseal(seal);
    }

    /** Closes these records to somebody, as a keeper too. What hangs on them follows already. */
    public void lockOut(UUID lockOut, Collection<UUID> records, UUID account) {
        rows.lockOut(lockOut, records, account);
    }

    /** Ends a lock-out. Who seals one of its records meanwhile is waited for, or waits. */
    public void letIn(UUID lockOut) {
        Set<UUID> records = rows.lockedBy(lockOut);
        hold(records);
        rows.letIn(lockOut, records);
    }

    /** Two records are one person's from now on: what is closed of the one is closed of the other, to the same people. What hangs on both follows already. */
    public void join(UUID one, UUID other) {
        rows.join(one, other);
    }
}
