package org.kapocs.shared.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.table.Where;
import org.kapocs.shared.web.Ids;
import org.kapocs.shared.web.Span;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is to be told, from being noted to being told. It is handed out for a while and to one taker at a time; if the
 * taker dies, another gets it when the lease has passed, and tells it under the same id.
 */
@Repository
class DeliveryRows {
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Who.Machine HOUSE = new Who.Machine("webhooks");
    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient sql;
    private final Untold untold;
    private final Clock clock;

    DeliveryRows(JdbcClient sql, Untold untold, Clock clock) {
        this.sql = sql;
        this.untold = untold;
        this.clock = clock;
    }

    /** Something taken to be told, to whom, and for which time. */
    record Leased(UUID id, Receiver receiver, String kind, String thing, UUID thingId, Instant happenedAt, int tries) {}

    UUID put(UUID receiver, String kind, String thing, UUID thingId, Instant happenedAt) {
        UUID id = Ids.next();
        sql.sql("""
                        insert into webhook.delivery (id, receiver, kind, thing, thing_id, happened_at, due_at)
                        values (:id, :receiver, :kind, :thing, :thingId, :happened, :now)""")
                .param("id", id)
                .param("receiver", receiver)
                .param("kind", kind)
                .param("thing", thing)
                .param("thingId", thingId)
                .param("happened", at(happenedAt))
                .param("now", at(clock.instant()))
                .update();
        return id;
    }

    /**
     * One for each receiver that is on, does not rest and is not being told something else, of at most so many receivers:
     * whatever is due the longest. Each counts as a try. What was put off or taken while the clock was ahead is due and
     * free. What was sealed meanwhile is not told any more.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public List<Leased> lease(int most) {
        for (var leased = taken(most); !leased.isEmpty(); leased = taken(most)) {
            List<Leased> told = told(leased);
            if (!told.isEmpty()) {
                return told;
            }
        }
        return List.of();
    }

    private List<Leased> taken(int most) {
        Instant now = clock.instant();
        return sql.sql("""
                        with free as (
                            select r.id from webhook.receiver r cross join lateral (
                                select due_at from webhook.delivery
                                where receiver = r.id and state = 'WAITING' and (due_at <= :now or due_at > :longest)
                                order by due_at, id limit 1) first
                            where r.state = 'ON' and (r.rests_until is null or r.rests_until <= :now or r.rests_until > :longest)
                              and not exists (select 1 from webhook.delivery where receiver = r.id and state = 'WAITING'
                                  and leased_until > :now and leased_until <= :wrong)
                            order by first.due_at limit :most for update of r skip locked),
                          due as (select d.id from free cross join lateral (
                                select id from webhook.delivery
                                where receiver = free.id and state = 'WAITING' and (due_at <= :now or due_at > :longest)
                                  and (leased_until is null or leased_until <= :now or leased_until > :wrong)
                                order by due_at, id limit 1 for update skip locked) d),
                          taken as (update webhook.delivery d set leased_until = :until, tries = d.tries + 1, tried_at = :now
                            from due where d.id = due.id returning d.*)
                        select t.id as delivery, t.kind, t.thing, t.thing_id, t.happened_at, t.tries, r.*
                        from taken t join webhook.receiver r on r.id = t.receiver""")
                .param("now", at(now))
                .param("until", at(now.plus(LEASE)))
                .param("longest", at(now.plus(Waits.LONGEST).plus(Span.SKEW)))
                .param("wrong", at(now.plus(LEASE).plus(Span.SKEW)))
                .param("most", most)
                .query((row, n) -> new Leased(
                        row.getObject("delivery", UUID.class),
                        ReceiverRows.receiver(row),
                        row.getString("kind"),
                        row.getString("thing"),
                        row.getObject("thing_id", UUID.class),
                        row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                        row.getInt("tries")))
                .list();
    }

    private List<Leased> told(List<Leased> leased) {
        Map<String, Set<UUID>> things = leased.stream()
                .collect(Collectors.groupingBy(Leased::thing, Collectors.mapping(Leased::thingId, Collectors.toSet())));
        Set<UUID> sealed = untold.of(HOUSE, things);
        leased.stream()
                .filter(each -> sealed.contains(each.thingId()))
                .forEach(each -> settle(each.id(), Delivery.State.DROPPED, null, null));
        return leased.stream().filter(each -> !sealed.contains(each.thingId())).toList();
    }

    void delivered(UUID id, @Nullable Integer code) {
        settle(id, Delivery.State.DELIVERED, code, null);
    }

    void failed(UUID id, @Nullable Integer code, Hindrance hindrance) {
        settle(id, Delivery.State.FAILED, code, hindrance);
    }

    private void settle(UUID id, Delivery.State state, @Nullable Integer code, @Nullable Hindrance hindrance) {
        sql.sql("""
                        update webhook.delivery
                        set state = :state, code = :code, hindrance = :hindrance, leased_until = null, settled_at = :now
                        where id = :id and state = 'WAITING'""")
                .param("state", state.name())
                .param("code", code)
                .param("hindrance", hindrance == null ? null : hindrance.name())
                .param("now", at(clock.instant()))
                .param("id", id)
                .update();
    }

    void later(UUID id, @Nullable Integer code, Hindrance hindrance, Instant due) {
        sql.sql("""
                        update webhook.delivery
                        set code = :code, hindrance = :hindrance, leased_until = null, due_at = :due
                        where id = :id and state = 'WAITING'""")
                .param("code", code)
                .param("hindrance", hindrance.name())
                .param("due", at(due))
                .param("id", id)
                .update();
    }

    /** Tells this once more, from the beginning, whatever became of it; whether it is one of that receiver's. */
    boolean again(UUID receiver, UUID id) {
        return again("id = :id and (leased_until is null or leased_until <= :now)", receiver, id) == 1;
    }

    /** Tells everything once more that was given up. */
    boolean againAll(UUID receiver) {
        return again("state = 'FAILED'", receiver, receiver) > 0;
    }

    private int again(String which, UUID receiver, UUID id) {
        return sql.sql("""
                        update webhook.delivery
                        set state = 'WAITING', tries = 0, due_at = :now, leased_until = null, settled_at = null
                        where receiver = :receiver and %s""".formatted(which))
                .param("now", at(clock.instant()))
                .param("receiver", receiver)
                .param("id", id)
                .update();
    }

    /** What was given up is never told. */
    boolean dropAll(UUID receiver) {
        return sql.sql("""
                        update webhook.delivery set state = 'DROPPED', settled_at = :now
                        where receiver = :receiver and state = 'FAILED'""")
                        .param("now", at(clock.instant()))
                        .param("receiver", receiver)
                        .update()
                > 0;
    }

    /** The newest first, before that one. */
    List<Delivery> of(UUID receiver, @Nullable UUID before, int most) {
        var where =
                new Where().and("receiver = :receiver", "receiver", receiver).and("id < :before", "before", before);
        return sql.sql("select * from webhook.delivery where " + where + " order by id desc limit " + most)
                .params(where.values())
                .query((row, n) -> delivery(row))
                .list();
    }

    /** What was given up of a receiver: since when, how often the one that was tried most was tried, and why. */
    record GivenUp(UUID receiver, Instant since, int tries, Hindrance hindrance) {}

    List<GivenUp> givenUp(UUID organization) {
        return sql.sql("""
                        select d.receiver, min(d.happened_at) as since, max(d.tries) as tries,
                          (array_agg(d.hindrance order by d.tried_at desc))[1] as hindrance
                        from webhook.delivery d join webhook.receiver r on r.id = d.receiver
                        where d.state = 'FAILED' and r.organization = :organization group by d.receiver""")
                .param("organization", organization)
                .query((row, n) -> new GivenUp(
                        row.getObject("receiver", UUID.class),
                        row.getObject("since", OffsetDateTime.class).toInstant(),
                        row.getInt("tries"),
                        Hindrance.valueOf(row.getString("hindrance"))))
                .list();
    }

    /** What is over for long. What waits goes on waiting, for a receiver that is turned on again. */
    void sweep() {
        sql.sql("delete from webhook.delivery where settled_at < :before")
                .param("before", at(clock.instant().minus(KEPT)))
                .update();
    }

    static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                Delivery.State.valueOf(row.getString("state")),
                row.getInt("tries"),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("tried_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)
                        .orElse(null),
                row.getObject("code", Integer.class),
                Optional.ofNullable(row.getString("hindrance"))
                        .map(Hindrance::valueOf)
                        .orElse(null));
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
