package org.kapocs.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Bounds how often something is tried, for all nodes together. Kept in the database under a keyed hash of the subject,
 * so that no address and no name of anybody is stored.
 *
 * <p>Each try counts even when the caller's transaction fails. Ask before you begin one: a second connection is needed.
 */
@Component
public class Limits {
    /** One round trip beside the caller's transaction. It waits for no disk: a crash may forget the tries of a moment. */
    private static final String COUNT = """
            select set_config('synchronous_commit', 'off', true);
            insert into web.tries as t (subject, free_at) values (?, ?) on conflict (subject) do update
            set free_at = case when t.free_at > ? then ? else greatest(t.free_at, ?) end + ? * interval '1 ms'
            where t.free_at > ? or greatest(t.free_at, ?) + ? * interval '1 ms' <= ?""";

    /** No rate has a longer period. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private final DataSource database;
    private final JdbcClient sql;
    private final Secrets secrets;
    private final Clock clock;
    private final ObjectProvider<Chores> chores;

    Limits(DataSource database, JdbcClient sql, Secrets secrets, Clock clock, ObjectProvider<Chores> chores) {
        this.database = database;
        this.sql = sql;
        this.secrets = secrets;
        this.clock = clock;
        this.chores = chores;
    }

    /**
     * Counts one try.
     *
     * @throws Problem.TooMany with the seconds to wait, when there were too many
     */
    public void take(Rate rate, String subject) {
        take(rate, subject, 1);
    }

    /**
     * Counts so many at once, or none of them.
     *
     * @throws Problem.TooMany with the seconds to wait, when there is no room for all of them
     */
    public void take(Rate rate, String subject, int many) {
        byte[] key = key(rate, subject);
        Instant now = clock.instant();
        Duration share = rate.between().multipliedBy(many);
        if (!taken(rate, share, key, now)) {
            throw new Problem.TooMany(Math.toIntExact(Math.max(1, secondsLeft(rate, share, key, now))));
        }
    }

    /** Gives this one try back, because it was right. */
    @Transactional
    public void giveBack(Rate rate, String subject) {
        sql.sql("update web.tries set free_at = free_at - :between * interval '1 ms' where subject = :key")
                .param("between", rate.between().toMillis())
                .param("key", key(rate, subject))
                .update();
    }

    /** Forgets the tries, because the last one was right. */
    @Transactional
    public void forget(Rate rate, String subject) {
        sql.sql("delete from web.tries where subject = :key")
                .param("key", key(rate, subject))
                .update();
    }

    /**
     * The network address to count by. In IPv6 a household or a phone has a whole /64, so that is what counts.
     */
    public static String addressOf(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        try {
            return InetAddress.ofLiteral(address.replaceFirst("%.*", "")) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(six.getAddress(), 0, 8)
                    : address;
        } catch (IllegalArgumentException noAddress) {
            return address;
        }
    }

    /**
     * Generic cell rate: {@code free_at} is when the bucket will be empty again; a try moves it on, if there is room. A
     * bucket fuller than it can be was filled while the clock was ahead, and is empty.
     */
    private boolean taken(Rate rate, Duration share, byte[] key, Instant now) {
        try (Connection beside = database.getConnection();
                PreparedStatement count = beside.prepareStatement(COUNT)) {
            count.setBytes(1, key);
            count.setObject(2, at(now.plus(share)));
            OffsetDateTime wrong = at(now.plus(rate.per()).plus(Span.SKEW));
            count.setObject(3, wrong);
            count.setObject(4, at(now));
            count.setObject(5, at(now));
            count.setLong(6, share.toMillis());
            count.setObject(7, wrong);
            count.setObject(8, at(now));
            count.setLong(9, share.toMillis());
            count.setObject(10, at(now.plus(rate.per())));
            count.execute();
            count.getMoreResults();
            return count.getUpdateCount() == 1;
        } catch (SQLException failure) {
            throw new DataAccessResourceFailureException("a try was not counted", failure);
        }
    }

    private long secondsLeft(Rate rate, Duration share, byte[] key, Instant now) {
        Optional<Instant> freeAt = sql.sql("select free_at from web.tries where subject = :key")
                .param("key", key)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
        return freeAt.map(free ->
                        Duration.between(now.plus(rate.per()), free.plus(share)).toSeconds() + 1)
                .orElse(1L);
    }

    /** What is empty again need not be remembered. */
    @Scheduled(fixedDelay = 1, timeUnit = java.util.concurrent.TimeUnit.HOURS)
    void sweep() {
        chores.getObject()
                .all(
                        "tries",
                        () -> sql.sql("delete from web.tries where free_at < :now or free_at > :wrong")
                                .param("now", at(clock.instant()))
                                .param("wrong", at(clock.instant().plus(LONGEST).plus(Span.SKEW)))
                                .update());
    }

    private byte[] key(Rate rate, String subject) {
        return secrets.hmac("limits", (rate.name() + "\u0000" + subject).getBytes(StandardCharsets.UTF_8));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
