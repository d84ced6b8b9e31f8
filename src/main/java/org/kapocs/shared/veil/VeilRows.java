package org.kapocs.shared.veil;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of schema {@code veil}. */
@Component
class VeilRows {
    private final JdbcClient sql;

    VeilRows(JdbcClient sql) {
        this.sql = sql;
    }

    void follow(UUID record, Collection<UUID> subjects) {
        var all = new HashSet<>(subjects);
        all.add(record);
        sql.sql("insert into veil.subject select unnest(cast(:ids as uuid[])), :record on conflict do nothing")
                .param("ids", array(all))
                .param("record", record)
                .update();
    }

    void seal(UUID organization, UUID seal, Collection<UUID> records) {
        sql.sql("insert into veil.sealed select unnest(cast(:records as uuid[])), :seal, :organization")
                .param("records", array(records))
                .param("seal", seal)
                .param("organization", organization)
                .update();
    }

    void open(UUID seal, UUID account, @Nullable OffsetDateTime until) {
        sql.sql("""
                insert into veil.keeper (seal, account, until) values (:seal, :account, :until)
                on conflict (seal, account) do update set until = excluded.until where keeper.until is not null""")
                .param("seal", seal)
                .param("account", account)
                .param("until", until)
                .update();
    }

    boolean dismiss(UUID seal, UUID account) {
        return sql.sql("delete from veil.keeper where seal = :seal and account = :account")
                        .param("seal", seal)
                        .param("account", account)
                        .update()
                == 1;
    }

    boolean unseal(UUID seal) {
        List<UUID> records = sql.sql("delete from veil.sealed where seal = :seal returning client")
                .param("seal", seal)
                .query(UUID.class)
                .list();
        forget(records);
        return !records.isEmpty();
    }

    void lockOut(UUID lockOut, Collection<UUID> records, UUID account) {
        sql.sql("""
                insert into veil.locked select unnest(cast(:records as uuid[])), :account, :lockOut
                on conflict do nothing""")
                .param("lockOut", lockOut)
                .param("records", array(records))
                .param("account", account)
                .update();
        sql.sql("""
                delete from veil.keeper where account = :account
                  and seal in (select seal from veil.sealed where client = any(:records))""").param("records", array(records)).param("account", account).update();
    }

    Set<UUID> lockedBy(UUID lockOut) {
        return sql.sql("select client from veil.locked where lock_out = :lockOut")
                .param("lockOut", lockOut)
                .query(UUID.class)
                .set();
    }

    /** @param records those that are held */
    void letIn(UUID lockOut, Collection<UUID> records) {
        sql.sql("delete from veil.locked where lock_out = :lockOut")
                .param("lockOut", lockOut)
                .update();
        forget(records);
    }

    /** What is closed to nobody any more needs no row. Of records that nobody holds somebody may be closing one just now. */
    private void forget(Collection<UUID> held) {
        sql.sql("""
                delete from veil.subject s where s.client = any(:held)
                  and not exists (select from veil.sealed c where c.client = s.client)
                  and not exists (select from veil.locked l where l.client = s.client)""").param("held", array(held)).update();
    }

    void join(UUID one, UUID other) {
        for (String statement : List.of("""
                insert into veil.keeper select c.seal, k.account, k.until
                from veil.sealed c, veil.sealed o join veil.keeper k on k.seal = o.seal
                where c.client = :one and o.client = :other
                on conflict (seal, account) do update set until = excluded.until
                where keeper.until is not null and (excluded.until is null or excluded.until > keeper.until)""", """
                update veil.sealed set seal = (select seal from veil.sealed where client = :one)
                where seal = (select seal from veil.sealed where client = :other)
                  and exists (select from veil.sealed where client = :one)""", """
                insert into veil.sealed select :other, seal, organization from veil.sealed where client = :one
                on conflict do nothing""", """
                insert into veil.sealed select :one, seal, organization from veil.sealed where client = :other
                on conflict do nothing""", """
                insert into veil.locked select :other, account, lock_out from veil.locked where client = :one
                on conflict do nothing""", """
                insert into veil.locked select :one, account, lock_out from veil.locked where client = :other
                on conflict do nothing""", """
                delete from veil.keeper k using veil.sealed c join veil.locked l on l.client = c.client
                where c.client in (:one, :other) and k.seal = c.seal and k.account = l.account""")) {
            sql.sql(statement).param("one", one).param("other", other).update();
        }
    }

    /** @param which a condition on {@code c}, a row of sealed, that asks for {@code :id} */
    List<Closed> closed(String which, UUID id) {
        var seals = new LinkedHashMap<UUID, Closed>();
        sql.sql("""
                        select c.seal, c.client, k.account, k.until from veil.sealed c
                          left join veil.keeper k on k.seal = c.seal
                        where %s order by c.seal""".formatted(which)).param("id", id).query(row -> {
            Closed seal = seals.computeIfAbsent(
                    row.getObject("seal", UUID.class),
                    key -> new Closed(key, new HashSet<>(), new HashSet<>(), new HashMap<>()));
            seal.records().add(row.getObject("client", UUID.class));
            UUID account = row.getObject("account", UUID.class);
            OffsetDateTime until = row.getObject("until", OffsetDateTime.class);
            if (account != null) {
                note(seal, account, until == null ? null : until.toInstant());
            }
        });
        return new ArrayList<>(seals.values());
    }

    List<Past> past(UUID record) {
        return sql.sql("""
                        select what, cause, account, since, until from veil.past p
                        where p.client = :record or p.what = 'KEPT' and p.cause in (
                          select cause from veil.past where client = :record and what = 'SEALED')
                        order by since nulls first""")
                .param("record", record)
                .query((row, n) -> new Past(
                        Past.What.valueOf(row.getString("what")),
                        row.getObject("cause", UUID.class),
                        row.getObject("account", UUID.class),
                        instant(row.getObject("since", OffsetDateTime.class)),
                        instant(row.getObject("until", OffsetDateTime.class))))
                .list();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private static void note(Closed seal, UUID account, @Nullable Instant until) {
        Set<UUID> keepers = seal.keepers();
        Map<UUID, Instant> opened = seal.opened();
        if (until == null) {
            keepers.add(account);
        } else {
            opened.put(account, until);
        }
    }

    boolean touches(Collection<UUID> records) {
        return sql.sql("select exists (select from veil.subject where client = any(:records))")
                .param("records", array(records))
                .query(Boolean.class)
                .single();
    }

    Set<UUID> sealed(Collection<UUID> subjects) {
        return sql.sql("select s.id from veil.subject s join veil.sealed c on c.client = s.client"
                        + " where s.id = any(:subjects)")
                .param("subjects", array(subjects))
                .query(UUID.class)
                .set();
    }

    Set<UUID> shut(Collection<UUID> subjects) {
        return sql.sql("select id from veil.shut where id = any(:subjects)")
                .param("subjects", array(subjects))
                .query(UUID.class)
                .set();
    }

    Set<UUID> lockedOutOf(Collection<UUID> records) {
        return sql.sql("select account from veil.locked where client = any(:records)")
                .param("records", array(records))
                .query(UUID.class)
                .set();
    }

    Set<UUID> lockedTo(UUID account) {
        return sql.sql("select client from veil.locked where account = :account")
                .param("account", account)
                .query(UUID.class)
                .set();
    }

    boolean lockedOut(UUID account, UUID subject) {
        return sql.sql("""
                        select exists (select from veil.subject s join veil.locked l on l.client = s.client
                          where s.id = :subject and l.account = :account)""")
                .param("subject", subject)
                .param("account", account)
                .query(Boolean.class)
                .single();
    }

    private static UUID[] array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
