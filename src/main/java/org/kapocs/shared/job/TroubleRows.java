package org.kapocs.shared.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kapocs.shared.web.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The house's own list of work that met trouble. */
@Repository
class TroubleRows {
    /** Stands for the whole of a kind of work. */
    static final UUID WHOLE = new UUID(0, 0);

    static final int TRIES = 10;
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);
    private static final Duration DROPPED_KEPT = Duration.ofDays(365);

    private final JdbcClient sql;
    private final Clock clock;

    TroubleRows(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** How it stands with a piece: how often it was tried, and whether it rests now. */
    record Standing(int tries, boolean rests) {}

    /** What of this kind met trouble. A clock that was set back makes nothing rest longer than the longest wait. */
    Map<UUID, Standing> of(String kind) {
        var all = new HashMap<UUID, Standing>();
        sql.sql("""
                        select piece, tries, state <> 'resting' or due_at > :now and due_at <= :longest as rests
                        from job.trouble where kind = :kind""")
                .param("kind", kind)
                .param("now", at(clock.instant()))
                .param("longest", at(clock.instant().plus(LONGEST_WAIT)))
                .query(row -> {
                    all.put(
                            row.getObject("piece", UUID.class),
                            new Standing(row.getInt("tries"), row.getBoolean("rests")));
                });
        return all;
    }

    /** It failed once more; two nodes that fail at the same time have tried it once. */
    void met(String kind, UUID piece, int tries, Fault fault) {
        boolean givenUp = tries >= TRIES && !piece.equals(WHOLE);
        sql.sql("""
                        insert into job.trouble as t (id, kind, piece, since, tries, fault, due_at, state)
                        values (:id, :kind, :piece, :now, :tries, :fault, :due, :state)
                        on conflict (kind, piece) do update
                        set tries = excluded.tries, fault = excluded.fault, due_at = excluded.due_at,
                          state = excluded.state
                        where t.state = 'resting' and t.tries < excluded.tries""")
                .param("id", Ids.next())
                .param("kind", kind)
                .param("piece", piece)
                .param("now", at(clock.instant()))
                .param("tries", tries)
                .param("fault", fault.name())
                .param("due", at(clock.instant().plus(wait(tries))))
                .param("state", givenUp ? "given up" : "resting")
                .update();
    }

    /** How long to wait after so many tries. */
    static Duration wait(int tries) {
        Duration doubled = FIRST_WAIT.multipliedBy(1L << Math.min(tries - 1, 20));
        return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
    }

    /** It is done, so that there is no trouble any more. */
    void over(String kind, UUID piece) {
        sql.sql("delete from job.trouble where kind = :kind and piece = :piece")
                .param("kind", kind)
                .param("piece", piece)
                .update();
    }

    /** All that is not dropped, at most 200. */
    List<Trouble> open() {
        return sql.sql("select * from job.trouble where state <> 'dropped' order by since, id limit 200")
                .query((row, n) -> {
                    boolean whole = WHOLE.equals(row.getObject("piece", UUID.class));
                    boolean resting = row.getString("state").equals("resting");
                    return new Trouble(
                            row.getObject("id", UUID.class),
                            "job.kind." + row.getString("kind"),
                            row.getObject("since", OffsetDateTime.class).toInstant(),
                            row.getInt("tries"),
                            Optional.of(Fault.valueOf(row.getString("fault")).key()),
                            resting
                                    ? Optional.of(row.getObject("due_at", OffsetDateTime.class)
                                            .toInstant())
                                    : Optional.empty(),
                            true,
                            !whole);
                })
                .list();
    }

    /** As if it had never been tried; when it first met trouble stays known. */
    boolean again(UUID id) {
        return sql.sql("""
                                update job.trouble set state = 'resting', tries = 0, due_at = :now
                                where id = :id and state <> 'dropped'""").param("id", id).param("now", at(clock.instant())).update() == 1;
    }

    boolean drop(UUID id, Why why) {
        return sql.sql("""
                                update job.trouble set state = 'dropped', why = :why, due_at = :now
                                where id = :id and piece <> :whole and state <> 'dropped'""")
                        .param("id", id)
                        .param("why", why.name())
                        .param("whole", WHOLE)
                        .param("now", at(clock.instant()))
                        .update()
                == 1;
    }

    /** Forgets what was dropped long ago. */
    void sweep() {
        sql.sql("delete from job.trouble where state = 'dropped' and due_at < :before")
                .param("before", at(clock.instant().minus(DROPPED_KEPT)))
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
