package org.kapocs.desk.seal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kapocs.shared.access.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Seals and lock-outs as rows, each in its compartment. */
@Component
class SealRows {
    private final JdbcClient sql;

    SealRows(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Who.Staff who, Seal seal, UUID client) {
        sql.sql("""
                insert into seal.seal (id, organization, client, reason, note, sealed_at, sealed_by)
                values (:id, :organization, :client, :reason, :note, :at, :by)""")
                .param("id", seal.id())
                .param("organization", who.organization())
                .param("client", client)
                .param("reason", seal.danger().name())
                .param("note", seal.note())
                .param("at", utc(seal.sealedAt()))
                .param("by", seal.sealedBy())
                .update();
    }

    /** Whose files are sealed with it. */
    void along(Who.Staff who, UUID seal, Collection<UUID> records) {
        sql.sql("insert into seal.along select :seal, unnest(cast(:records as uuid[])), :organization")
                .param("seal", seal)
                .param("records", records.toArray(UUID[]::new))
                .param("organization", who.organization())
                .update();
    }

    /** That it was sealed, and each time its glass was broken. */
    List<SealEvent> events(Who.Staff who, UUID id) {
        return sql.sql("""
                select sealed_at as at, sealed_by as account, null as reason from seal.seal
                  where id = :id and organization = :organization
                union all select broken_at, account, reason from seal.glass
                  where seal = :id and organization = :organization""")
                .param("id", id)
                .param("organization", who.organization())
                .query((row, n) -> new SealEvent(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getObject("account", UUID.class),
                        row.getString("reason") == null ? null : Why.valueOf(row.getString("reason"))))
                .list();
    }

    Optional<Seal> get(Who.Staff who, UUID id) {
        return sql.sql("select * from seal.seal where id = :id and organization = :organization and ended_at is null")
                .param("id", id)
                .param("organization", who.organization())
                .query((row, n) -> new Seal(
                        row.getObject("id", UUID.class),
                        Danger.valueOf(row.getString("reason")),
                        row.getString("note"),
                        row.getObject("sealed_at", OffsetDateTime.class).toInstant(),
                        row.getObject("sealed_by", UUID.class)))
                .optional();
    }

    void end(Who.Staff who, UUID id, Instant at) {
        sql.sql("update seal.seal set ended_at = :at, ended_by = :by where id = :id and ended_at is null")
                .param("at", utc(at))
                .param("by", who.account())
                .param("id", id)
                .update();
    }

    /** False when it was said already. */
    boolean lockOut(Who.Staff who, LockOut lockOut) {
        return sql.sql("""
                        insert into seal.lock_out (id, organization, client, account, said, said_at, said_by)
                        values (:id, :organization, :client, :account, :said, :at, :by) on conflict do nothing""")
                        .param("id", lockOut.id())
                        .param("organization", who.organization())
                        .param("client", lockOut.client())
                        .param("account", lockOut.account())
                        .param("said", lockOut.said().name())
                        .param("at", utc(lockOut.saidAt()))
                        .param("by", lockOut.saidBy())
                        .update()
                == 1;
    }

    /** Those that stand of these records. */
    List<LockOut> lockOuts(Who.Staff who, Collection<UUID> records) {
        return sql.sql("select * from seal.lock_out where organization = :organization and lifted_at is null"
                        + " and client = any(:records) order by id")
                .param("organization", who.organization())
                .param("records", records.toArray(UUID[]::new))
                .query((row, n) -> read(row))
                .list();
    }

    /** All that stand in the organization, but not those of who asks. */
    List<LockOut> lockOuts(Who.Staff who) {
        return sql.sql("select * from seal.lock_out where organization = :organization and lifted_at is null"
                        + " and account <> :me order by id")
                .param("organization", who.organization())
                .param("me", who.account())
                .query((row, n) -> read(row))
                .list();
    }

    /** False when it does not stand, or is not theirs to lift. */
    boolean lift(Who.Staff who, UUID id, Instant at) {
        return sql.sql("update seal.lock_out set lifted_at = :at, lifted_by = :me where id = :id and lifted_at is null"
                                + " and organization = :organization and account <> :me")
                        .param("at", utc(at))
                        .param("me", who.account())
                        .param("id", id)
                        .param("organization", who.organization())
                        .update()
                == 1;
    }

    private static LockOut read(java.sql.ResultSet row) throws java.sql.SQLException {
        return new LockOut(
                row.getObject("id", UUID.class),
                row.getObject("client", UUID.class),
                row.getObject("account", UUID.class),
                Said.valueOf(row.getString("said")),
                row.getObject("said_at", OffsetDateTime.class).toInstant(),
                row.getObject("said_by", UUID.class));
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
