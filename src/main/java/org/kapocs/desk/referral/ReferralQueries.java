package org.kapocs.desk.referral;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.Scope;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Moment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Many sent referrals at once, the newest first. Only what is asked for stands in a statement. */
@Component
class ReferralQueries {
    private static final String OVER = "state in ('REJECTED', 'COMPLETED', 'FAILED', 'CANCELLED', 'EXPIRED')";

    /** Says of itself that it was sent, so that each index of sent ones may be taken. */
    private static final String GOING = "sent_at is not null and " + Silence.ANY.condition;

    /** From one organization that was asked to the next, and not through all that was sent to them. */
    private static final String RECIPIENTS = """
            with recursive each as (
              (select recipient, recipient_name from referral.referral where sent_at is not null and %1$s
                order by recipient limit 1)
              union all
              (select n.recipient, n.recipient_name from each, lateral (
                select r.recipient, r.recipient_name from referral.referral r
                where r.sent_at is not null and %1$s and r.recipient > each.recipient
                order by r.recipient limit 1) n))
            select recipient, recipient_name from each order by lower(recipient_name), recipient limit 500""";

    private static final String COUNTS = """
            select (select count(*) from (select 1 from referral.referral
                where %1$s and %2$s and account = :me limit %3$d) as few) as mine,
              (select count(*) from (select 1 from referral.referral where %1$s and %2$s limit %3$d) as few) as ours""";

    private final JdbcClient sql;
    private final Clock clock;

    ReferralQueries(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @param cases of which alone they are wanted; null for all */
    List<Referral> rows(
            Who.Staff who, ReferralQuery query, @Nullable Collection<UUID> cases, @Nullable String after, int most) {
        var values = new HashMap<String, @Nullable Object>(Scope.of(who).parameters());
        var where = new StringJoiner(" and ").add(Scope.of(who).rows());
        switch (query.view()) {
            case MINE -> {
                where.add(GOING).add("account = :me");
                values.put("me", who.account());
            }
            case OURS -> where.add(GOING);
            case OVER -> where.add("sent_at is not null").add(OVER);
            case SEARCH -> where.add("sent_at is not null");
        }
        narrow(query.filter(), where, values);
        if (cases != null) {
            where.add("case_file = any(:cases)");
            values.put("cases", cases.toArray(UUID[]::new));
        }
        Place place = place(after);
        if (place != null) {
            where.add("(sent_at, id) < (:after_at, :after_id)");
            values.put("after_at", ReferralRows.utc(place.at()));
            values.put("after_id", place.id());
        }
        return sql.sql("select * from referral.referral where " + where + " order by sent_at desc, id desc limit "
                        + most)
                .params(values)
                .query((row, n) -> ReferralRow.read(row))
                .list();
    }

    private void narrow(ReferralFilter filter, StringJoiner where, Map<String, @Nullable Object> values) {
        if (filter.state() != null) {
            where.add("state = '" + filter.state() + "'");
        }
        if (filter.recipient() != null) {
            where.add("recipient = :recipient");
            values.put("recipient", filter.recipient());
        }
        if (filter.days() > 0) {
            where.add("sent_at >= :since");
            values.put("since", ReferralRows.utc(clock.instant().minus(Duration.ofDays(filter.days()))));
        }
        if (filter.late()) {
            where.add(Silence.TOO_LONG.condition);
            values.putAll(Silence.parameters(clock.instant()));
        }
        if (filter.asked()) {
            where.add("waits_for = 'ASKER'").add(GOING);
        }
    }

    /** A place in the list: that of this referral. */
    private record Place(Instant at, UUID id) {}

    static String token(Referral referral) {
        return Objects.requireNonNull(referral.sentAt()) + "_" + referral.id();
    }

    /** Null, which is the beginning, for what is no place. */
    private static @Nullable Place place(@Nullable String token) {
        String[] parts = token == null ? new String[0] : token.split("_");
        if (parts.length != 2) {
            return null;
        }
        try {
            return new Place(Moment.read(parts[0]), UUID.fromString(parts[1]));
        } catch (IllegalArgumentException | DateTimeException tampered) {
            return null;
        }
    }

    ReferralShelf shelf(Who.Staff who) {
        String scope = Scope.of(who).rows();
        List<ReferralShelf.Recipient> recipients = sql.sql(RECIPIENTS.formatted(scope))
                .params(Scope.of(who).parameters())
                .query((row, n) -> new ReferralShelf.Recipient(
                        row.getObject("recipient", UUID.class), row.getString("recipient_name")))
                .list();
        return sql.sql(COUNTS.formatted(Silence.ANY.condition, scope, ReferralShelf.COUNTED + 1))
                .params(Scope.of(who).parameters())
                .param("me", who.account())
                .query((row, n) -> new ReferralShelf(row.getInt("mine"), row.getInt("ours"), recipients))
                .single();
    }
}
