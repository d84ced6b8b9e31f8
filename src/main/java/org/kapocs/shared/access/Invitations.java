package org.kapocs.shared.access;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.web.Ids;
import org.kapocs.shared.web.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows behind one-time links. A link is the invitation's id and a keyed hash of it: it can be shown again to who may
 * see it, and a copy of the database alone does not let anybody make one.
 */
@Component
class Invitations {
    private static final int PROOF_BYTES = 20;

    private final JdbcClient sql;
    private final Secrets secrets;
    private final Clock clock;

    Invitations(JdbcClient sql, Secrets secrets, Clock clock) {
        this.sql = sql;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Makes an invitation; an earlier one for the same account ends. */
    Invitation make(UUID account, Duration life) {
        sql.sql("delete from access.invitation where account = :account and used_at is null")
                .param("account", account)
                .update();
        return waitingOrMade(account, life);
    }

    /** The one invitation of the first administrator, made unless it waits already; all nodes get the same. */
    Invitation first(Duration life) {
        sql.sql("delete from access.invitation where account is null and used_at is null and expires_at <= :now")
                .param("now", at(clock.instant()))
                .update();
        return waitingOrMade(null, life);
    }

    private Invitation waitingOrMade(@Nullable UUID account, Duration life) {
        UUID id = Ids.next();
        sql.sql("""
                        insert into access.invitation (id, account, totp, expires_at)
                        values (:id, :account, :totp, :expires) on conflict do nothing""")
                .param("id", id)
                .param("account", account)
                .param("totp", secrets.seal("totp", place(id), Totp.newSecret()))
                .param("expires", at(clock.instant().plus(life)))
                .update();
        return waiting(account).orElseThrow();
    }

    /** The invitation that waits for this account, or for the first administrator when that is null. */
    Optional<Invitation> waiting(@Nullable UUID account) {
        return read("account is not distinct from :account::uuid", "account", account);
    }

    /** The invitation of this link, while it can be used. */
    Optional<Invitation> of(String token) {
        return id(token).flatMap(id -> read("id = :id", "id", id));
    }

    /** Uses it up; false when somebody was faster. */
    boolean use(UUID id) {
        return sql.sql("update access.invitation set used_at = :now where id = :id and used_at is null")
                        .param("now", at(clock.instant()))
                        .param("id", id)
                        .update()
                == 1;
    }

    String token(UUID id) {
        byte[] name = bytes(id);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(16 + PROOF_BYTES)
                        .put(name)
                        .put(proof(name))
                        .array());
    }

    private Optional<UUID> id(String token) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
        if (bytes.length != 16 + PROOF_BYTES
                || !MessageDigest.isEqual(
                        proof(Arrays.copyOf(bytes, 16)), Arrays.copyOfRange(bytes, 16, bytes.length))) {
            return Optional.empty();
        }
        var buffer = ByteBuffer.wrap(bytes);
        return Optional.of(new UUID(buffer.getLong(), buffer.getLong()));
    }

    private Optional<Invitation> read(String where, String name, @Nullable UUID value) {
        return sql.sql("select id, account, totp, expires_at from access.invitation where " + where
                        + " and used_at is null and expires_at > :now")
                .param(name, value)
                .param("now", at(clock.instant()))
                .query((row, n) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new Invitation(
                            id,
                            Optional.ofNullable(row.getObject("account", UUID.class)),
                            secrets.open("totp", place(id), row.getBytes("totp")),
                            row.getObject("expires_at", OffsetDateTime.class).toInstant());
                })
                .optional();
    }

    private byte[] proof(byte[] id) {
        return Arrays.copyOf(secrets.hmac("invitation", id), PROOF_BYTES);
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static String place(UUID id) {
        return "access.invitation.totp/" + id;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
