package org.kapocs.desk.consult;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of questions. */
@Component
class ConsultQueries {
    private static final String MINE = "coalesce(c.field = any(a.fields) and c.language = any(a.languages), false)";

    private final JdbcClient sql;

    ConsultQueries(JdbcClient sql) {
        this.sql = sql;
    }

    /** A question, and where it stands in the list. */
    record Row(Consultation consultation, ConsultQuery.After place) {}

    /** What I have taken first, then what is mine to take, then by when it is due; what is answered, the newest first. */
    List<Row> lines(Who.Staff who, ConsultQuery query, Instant now, int most) {
        boolean answered = query.view() == View.ANSWERED;
        String rows = switch (query.view()) {
            case OF_US -> "c.open_to = :organization and c.state in ('ASKED', 'TAKEN')";
            case BY_US -> "c.organization = :organization and c.state in ('ASKED', 'TAKEN', 'ANSWERED')";
            case ANSWERED -> "c.open_to = :organization and c.state in ('ANSWERED', 'CLOSED')";
        };
        String place = switch (query.view()) {
            case OF_US -> "case when c.taken_by = :me then 0 when c.state = 'ASKED' and " + MINE + " then 1 else 2 end";
            case BY_US -> "case when c.account = :me then 0 else 1 end";
            case ANSWERED -> "0";
        };
        String at = answered ? "c.answered_at" : "c.due_at";
        var values = values(who);
        var where = new StringJoiner(" and ").add(rows);
        narrow(query, now, where, values);
        ConsultQuery.After after = query.after();
        if (after != null) {
            where.add(
                    answered
                            ? "(c.answered_at, c.id) < (:at, :id)"
                            : "(" + place + ", c.due_at, c.id) > (:place, :at, :id)");
            values.put("place", after.place());
            values.put("at", ConsultRows.utc(after.at()));
            values.put("id", after.id());
        }
        String order = answered ? "c.answered_at desc, c.id desc" : place + ", c.due_at, c.id";
        return sql.sql("select c.*, " + place + " as place, " + at + " as place_at from consult.consultation c"
                        + " left join consult.adviser a on a.account = :me where " + where + " order by " + order
                        + " limit " + most)
                .params(values)
                .query((row, n) -> new Row(
                        ConsultRows.read(row),
                        new ConsultQuery.After(
                                row.getInt("place"),
                                row.getObject("place_at", OffsetDateTime.class).toInstant(),
                                row.getObject("id", UUID.class))))
                .list();
    }

    private static void narrow(
            ConsultQuery query, Instant now, StringJoiner where, Map<String, @Nullable Object> values) {
        if (query.field() != null) {
            where.add("c.field = :field");
            values.put("field", query.field().name());
        }
        if (!query.language().isEmpty()) {
            where.add("c.language = :language");
            values.put("language", query.language());
        }
        if (query.mine()) {
            where.add(query.view() == View.BY_US ? "c.account = :me" : "c.taken_by = :me");
        }
        if (query.late()) {
            where.add("c.state in ('ASKED', 'TAKEN') and c.due_at < :now");
            values.put("now", ConsultRows.utc(now));
        }
    }

    Pressing pressing(Who.Staff who, Instant now) {
        var values = values(who);
        values.put("now", ConsultRows.utc(now));
        values.put("supervises", who.roles().contains(Role.SUPERVISOR));
        return sql.sql("""
                        select
                          count(*) filter (where c.open_to = :organization and c.state = 'ASKED' and c.account <> :me and %s) as open,
                          count(*) filter (where c.open_to = :organization and c.state = 'TAKEN' and c.taken_by = :me) as held,
                          count(*) filter (where c.open_to = :organization and c.state <> 'ANSWERED' and c.due_at < :now
                            and (:supervises or c.taken_by = :me)) as late,
                          count(*) filter (where c.account = :me and c.state = 'ANSWERED') as answered,
                          count(*) filter (where c.account = :me and c.state = 'TAKEN' and c.asks_back) as asked_back,
                          count(*) filter (where c.account = :me and c.state <> 'ANSWERED' and c.due_at < :now) as unanswered
                        from consult.consultation c left join consult.adviser a on a.account = :me
                        where c.state in ('ASKED', 'TAKEN', 'ANSWERED')
                          and (c.open_to = :organization or c.account = :me)""".formatted(MINE))
                .params(values)
                .query((row, n) -> new Pressing(
                        row.getInt("open"),
                        row.getInt("held"),
                        row.getInt("late"),
                        row.getInt("answered"),
                        row.getInt("asked_back"),
                        row.getInt("unanswered")))
                .single();
    }

    private static Map<String, @Nullable Object> values(Who.Staff who) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("organization", who.organization());
        values.put("me", who.account());
        return values;
    }
}
