package org.kapocs.desk.satisfaction;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Links without an account: 160 random bits, of which the hash alone is kept. */
@Component
class LinkRows {
    private static final int TOKEN_BYTES = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient sql;

    LinkRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** What a link is for. */
    enum Kind {
        /** To answer, once. */
        ASK,
        /** To change the answer, for whoever gave it. */
        CHANGE
    }

    record Link(UUID question, Kind kind) {}

    /** A new token, kept nowhere in the clear. */
    String make(UUID question, Kind kind) {
        byte[] bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        sql.sql("""
                insert into satisfaction.link (question, token_hash, kind)
                values (:question, :hash, :kind)""")
                .param("question", question)
                .param("hash", hash(token))
                .param("kind", kind.name())
                .update();
        return token;
    }

    Optional<Link> find(String token) {
        return sql.sql("select question, kind from satisfaction.link where token_hash = :hash")
                .param("hash", hash(token))
                .query((row, n) -> new Link(row.getObject("question", UUID.class), Kind.valueOf(row.getString("kind"))))
                .optional();
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
