package org.kapocs.shared.passkey;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of passkeys. */
@Component
class PasskeyRows {
    private final JdbcClient sql;

    PasskeyRows(JdbcClient sql) {
        this.sql = sql;
    }

    List<Passkey> of(UUID account) {
        return sql.sql("""
                        select id, name, made_at, used_at from passkey.passkey
                        where account = :account order by made_at, id""")
                .param("account", account)
                .query((row, n) -> {
                    var used = row.getObject("used_at", OffsetDateTime.class);
                    return new Passkey(
                            row.getObject("id", UUID.class),
                            row.getString("name"),
                            row.getObject("made_at", OffsetDateTime.class).toInstant(),
                            used == null ? null : used.toInstant());
                })
                .list();
    }

    List<byte[]> credentials(UUID account) {
        return sql.sql("select credential from passkey.passkey where account = :account order by id")
                .param("account", account)
                .query(byte[].class)
                .list();
    }

    /** For the one who wants in; others with the same passkey wait, so that its counter is compared in order. */
    Optional<Kept> known(byte[] credential) {
        return sql.sql("""
                        select id, account, attested, backup, counter from passkey.passkey
                        where credential = :credential for update""").param("credential", credential).query(Kept.class).optional();
    }

    /** False when it is known already. */
    boolean insert(Kept kept, byte[] credential, String name, Instant now) {
        return sql.sql("""
                        insert into passkey.passkey (id, account, credential, attested, backup, counter, name, made_at)
                        values (:id, :account, :credential, :attested, :backup, :counter, :name, :now)
                        on conflict do nothing""")
                        .param("id", kept.id())
                        .param("account", kept.account())
                        .param("credential", credential)
                        .param("attested", kept.attested())
                        .param("backup", kept.backup())
                        .param("counter", kept.counter())
                        .param("name", name)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void used(UUID id, long counter, Instant now) {
        sql.sql("update passkey.passkey set counter = :counter, used_at = :now where id = :id")
                .param("counter", counter)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    boolean delete(UUID account, UUID id) {
        return sql.sql("delete from passkey.passkey where id = :id and account = :account")
                        .param("id", id)
                        .param("account", account)
                        .update()
                == 1;
    }

    boolean deleteAll(UUID account) {
        return sql.sql("delete from passkey.passkey where account = :account")
                        .param("account", account)
                        .update()
                > 0;
    }
}
