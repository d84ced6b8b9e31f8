package org.kapocs.desk.referral;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.kapocs.shared.access.Glance;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One-time links. Only the hash of a token is kept: 160 random bits, so that a plain hash is enough and looking it up by
 * its hash tells nothing by how long it takes.
 */
@Component
class Links {
    private static final int TOKEN_BYTES = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient sql;
    private final Glance glance;
    private final Clock clock;

    Links(JdbcClient sql, Glance glance, Clock clock) {
        this.glance = glance;
        this.sql = sql;
        this.clock = clock;
    }

    /** A link as it is kept. */
    record Link(UUID id, UUID referral, Instant expiresAt, boolean used, boolean revoked) {
        boolean fresh(Instant now) {
            return !used && !revoked && now.isBefore(expiresAt);
        }
    }

    /** A new token for the recipient of this referral, kept nowhere in the clear. */
    String make(UUID referral, String letterKey, Duration life) {
        byte[] bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        sql.sql("""
                insert into referral.link (id, referral, token_hash, letter_key, made_at, expires_at)
                values (:id, :referral, :hash, :letter, :now, :expires)""")
                .param("id", Ids.next())
                .param("referral", referral)
                .param("hash", hash(token))
                .param("letter", letterKey)
                .param("now", ReferralRows.utc(now))
                .param("expires", ReferralRows.utc(now.plus(life)))
                .update();
        return token;
    }

    Optional<Link> find(String token) {
        return sql.sql("select * from referral.link where token_hash = :hash")
                .param("hash", hash(token))
                .query((row, n) -> new Link(
                        row.getObject("id", UUID.class),
                        row.getObject("referral", UUID.class),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                        row.getObject("used_at") != null,
                        row.getObject("revoked_at") != null))
                .optional();
    }

    /** Uses the link; of two at once one succeeds. */
    boolean use(UUID link) {
        return sql.sql(
                                "update referral.link set used_at = :now where id = :id and used_at is null and revoked_at is null")
                        .param("now", ReferralRows.utc(clock.instant()))
                        .param("id", link)
                        .update()
                == 1;
    }

    /** Every link of this referral stops working, and every visit begun with one ends. */
    void revoke(UUID referral) {
        sql.sql("update referral.link set revoked_at = :now where referral = :referral and revoked_at is null")
                .param("now", ReferralRows.utc(clock.instant()))
                .param("referral", referral)
                .update();
    }

    /** Whether a visit begun with this link may go on. */
    boolean holds(Who.Machine who, UUID link, UUID referral) {
        return !glance.as(
                        who,
                        "select id from referral.link where id = ? and referral = ? and revoked_at is null",
                        (row, n) -> row.getObject("id", UUID.class),
                        link,
                        referral)
                .isEmpty();
    }

    /** Whether this link of that referral was not replaced before then. */
    boolean heldUntil(UUID link, UUID referral, Instant end) {
        return !sql.sql("""
                select id from referral.link where id = :id and referral = :referral
                  and (revoked_at is null or revoked_at >= :end)""")
                .param("id", link)
                .param("referral", referral)
                .param("end", ReferralRows.utc(end))
                .query(UUID.class)
                .list()
                .isEmpty();
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
