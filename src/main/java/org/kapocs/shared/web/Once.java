package org.kapocs.shared.web;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets a form that is sent twice have one effect. */
@Component
public class Once {
    private static final String APART = "~";
    private static final int SHORTEST = 16;
    private static final int LONGEST = 128;
    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient sql;
    private final Clock clock;
    private final ObjectProvider<Chores> chores;

    Once(JdbcClient sql, Clock clock, ObjectProvider<Chores> chores) {
        this.sql = sql;
        this.clock = clock;
        this.chores = chores;
    }

    /** A key of a program, with which the digest of what it sent is kept: the same key with something else is refused. */
    public static String key(String key, String digest) {
        return key + APART + digest;
    }

    /**
     * The id of what this key made: made now when the key is new, else the one made before. Of several at the same
     * moment one makes it and the others wait for its commit. Runs inside the caller's transaction.
     *
     * @param key from the form, at least 16 characters, anything shorter is refused as invalid; or one with a digest
     * @throws Problem.Conflict when it was sent before with something else
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID run(String key, Supplier<UUID> effect) {
        String[] parts = key.split(APART, 2);
        if (Stream.of(parts).anyMatch(each -> each.length() < SHORTEST || each.length() > LONGEST)) {
            throw new Problem.Invalid(java.util.Map.of("once", "web.error.400.text"));
        }
        int taken = sql.sql("""
                        insert into web.once (key_hash, made_at, sent) values (sha256(convert_to(:key, 'UTF8')), :now, :sent)
                        on conflict do nothing""")
                .param("key", parts[0])
                .param("sent", parts.length == 1 ? null : parts[1])
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (taken == 0) {
            return made(key).orElseThrow();
        }
        UUID id = effect.get();
        sql.sql("update web.once set effect = :id where key_hash = sha256(convert_to(:key, 'UTF8'))")
                .param("id", id)
                .param("key", parts[0])
                .update();
        return id;
    }

    private record Made(UUID effect, boolean other) {}

    /**
     * What this key has made, where it has made something already; for a form that is sent while its first sending works.
     *
     * @throws Problem.Conflict when it was sent before with something else
     */
    public Optional<UUID> made(String key) {
        String[] parts = key.split(APART, 2);
        Optional<Made> made = sql.sql("""
                        select effect, sent is distinct from cast(:sent as text) as other from web.once
                        where key_hash = sha256(convert_to(:key, 'UTF8')) and effect is not null""")
                .param("key", parts[0])
                .param("sent", parts.length == 1 ? null : parts[1])
                .query((row, n) -> new Made(row.getObject("effect", UUID.class), row.getBoolean("other")))
                .optional();
        if (made.filter(Made::other).isPresent()) {
            throw new Problem.Conflict("program.error.repeated");
        }
        return made.map(Made::effect);
    }

    /** A form that is older than a day counts as a new one. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void sweep() {
        chores.getObject()
                .all(
                        "forms",
                        () -> sql.sql("delete from web.once where made_at < :before")
                                .param("before", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                                .update());
    }
}
