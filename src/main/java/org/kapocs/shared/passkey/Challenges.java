package org.kapocs.shared.passkey;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What passkeys are asked to sign. Each is answered once, within five minutes, at whichever node. */
@Component
class Challenges {
    static final Duration LIFE = Duration.ofMinutes(5);

    private final JdbcClient sql;
    private final Clock clock;

    Challenges(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * A new one.
     *
     * @param account who is to get a passkey; null when somebody wants in with theirs
     */
    byte[] ask(@Nullable UUID account) {
        byte[] challenge = new byte[32];
        new SecureRandom().nextBytes(challenge);
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        sql.sql("delete from passkey.challenge where expires_at <= :now")
                .param("now", now)
                .update();
        sql.sql("insert into passkey.challenge (hash, account, expires_at) values (:hash, :account, :expires)")
                .param("hash", hash(challenge))
                .param("account", account)
                .param("expires", now.plus(LIFE))
                .update();
        return challenge;
    }

    /** Uses it up; false when it was not asked, not of them, too long ago, or was answered before. */
    boolean answered(byte[] challenge, @Nullable UUID account) {
        return sql.sql("""
                        delete from passkey.challenge
                        where hash = :hash and account is not distinct from :account::uuid and expires_at > :now""")
                        .param("hash", hash(challenge))
                        .param("account", account)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static byte[] hash(byte[] challenge) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(challenge);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
