package org.kapocs.shared.access;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.web.Chores;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;

/**
 * The rows of sessions. One round trip at the first use in a request brings the session and the account as it is now;
 * nothing is written unless something changed, except once a minute that it is in use.
 */
@Component
class SessionRows implements SessionRepository<KeptSession> {
    private static final Who.Machine DOOR = new Who.Machine("session");

    /** What a session may remember: plain values, and what Spring Security keeps between two steps of a sign-in. */
    private static final ObjectInputFilter PLAIN = ObjectInputFilter.Config.createFilter(
            "maxdepth=12;maxbytes=1048576;java.lang.*;java.util.*;java.time.*;java.net.URI;org.springframework.security.**;!*");

    private final Glance glance;
    private final JdbcClient sql;
    private final Clock clock;
    private final ObjectProvider<Chores> chores;

    SessionRows(Glance glance, JdbcClient sql, Clock clock, ObjectProvider<Chores> chores) {
        this.glance = glance;
        this.sql = sql;
        this.clock = clock;
        this.chores = chores;
    }

    /** One of an account, as a list shows it. */
    record Line(byte[] key, Map<String, Object> attributes, Instant seen) {}

    @Override
    public KeptSession createSession() {
        return KeptSession.fresh(clock.instant());
    }

    @Override
    public @Nullable KeptSession findById(String id) {
        return OneLookUp.of(id, () -> read(id));
    }

    private @Nullable KeptSession read(String id) {
        Instant now = clock.instant();
        List<KeptSession> found = glance.as(
                DOOR,
                """
                select s.attributes, s.made_at as began, s.seen_at, a.id, a.organization, a.name, a.email, a.roles,
                  a.sites, a.active, a.password is not null as joined, a.language, a.version
                from access.session s left join access.account a on a.id = s.account
                where s.key = ? and s.seen_at > ?""",
                (row, n) -> KeptSession.read(
                        id,
                        attributes(row),
                        row.getObject("id") == null ? null : AccountRows.account(row, n),
                        row.getObject("began", OffsetDateTime.class).toInstant(),
                        row.getObject("seen_at", OffsetDateTime.class).toInstant(),
                        now),
                key(id),
                at(now.minus(StaffSession.IDLE)));
        return found.isEmpty() ? null : found.getFirst();
    }

    @Override
    public void save(KeptSession session) {
        if (session.keptId() == null) {
            insert(session);
        } else if (session.changed()) {
            update(session, session.keptId());
        } else if (session.stale()) {
            sql.sql("update access.session set seen_at = :now where key = :key")
                    .param("now", at(session.getLastAccessedTime()))
                    .param("key", key(session.getId()))
                    .update();
        }
        session.kept();
        OneLookUp.found(session);
    }

    private void insert(KeptSession session) {
        sql.sql("""
                insert into access.session (key, account, attributes, made_at, seen_at)
                values (:key, :account, :attributes, :now, :now)""")
                .param("key", key(session.getId()))
                .param("account", session.signedIn())
                .param("attributes", bytes(session.attributes()))
                .param("now", at(session.getLastAccessedTime()))
                .update();
    }

    /** A session that ended meanwhile does not come back. */
    private void update(KeptSession session, String keptId) {
        sql.sql("""
                update access.session set key = :key, account = :account, attributes = :attributes, seen_at = :now
                where key = :kept""")
                .param("key", key(session.getId()))
                .param("account", session.signedIn())
                .param("attributes", bytes(session.attributes()))
                .param("now", at(session.getLastAccessedTime()))
                .param("kept", key(keptId))
                .update();
    }

    @Override
    public void deleteById(String id) {
        OneLookUp.forget();
        delete(key(id));
    }

    void delete(byte[] key) {
        sql.sql("delete from access.session where key = :key").param("key", key).update();
    }

    void deleteAll(UUID account) {
        sql.sql("delete from access.session where account = :account")
                .param("account", account)
                .update();
    }

    /** Where this account is signed in. */
    List<Line> of(UUID account) {
        return sql.sql("""
                        select key, attributes, seen_at from access.session
                        where account = :account and seen_at > :since order by seen_at desc""")
                .param("account", account)
                .param("since", at(clock.instant().minus(StaffSession.IDLE)))
                .query((row, n) -> new Line(
                        row.getBytes("key"),
                        attributes(row),
                        row.getObject("seen_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void sweep() {
        chores.getObject()
                .all(
                        "sessions",
                        () -> sql.sql("delete from access.session where seen_at <= :before")
                                .param("before", at(clock.instant().minus(StaffSession.IDLE)))
                                .update());
    }

    /** Under what a session lies: whoever reads it there does not know the id. */
    static byte[] key(String id) {
        try {
            return java.security.MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(Map<String, Object> attributes) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(new HashMap<>(attributes));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return bytes.toByteArray();
    }

    @SuppressWarnings({"unchecked", "BanSerializableRead"})
    private static Map<String, Object> attributes(ResultSet row) throws SQLException {
        try (var in = new ObjectInputStream(new ByteArrayInputStream(row.getBytes("attributes")))) {
            in.setObjectInputFilter(PLAIN);
            return (Map<String, Object>) in.readObject();
        } catch (IOException | ClassNotFoundException unreadable) {
            throw new SQLException("a session that cannot be read", unreadable);
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
