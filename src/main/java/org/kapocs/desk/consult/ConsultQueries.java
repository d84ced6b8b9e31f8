package org.kapocs.desk.consult;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** What I have taken first, then what is mine to take, then by when it is due. */
    List<Consultation> lines(Who.Staff who, View view, int most) {
        String rows = switch (view) {
            case OF_US -> "c.open_to = :organization and c.state in ('ASKED', 'TAKEN')";
            case BY_US -> "c.organization = :organization and c.state in ('ASKED', 'TAKEN', 'ANSWERED')";
            case ANSWERED -> "c.open_to = :organization and c.state in ('ANSWERED', 'CLOSED')";
        };
        String order = switch (view) {
            case OF_US ->
                "(c.taken_by is not distinct from :me) desc, (c.state = 'ASKED' and " + MINE + ") desc, c.due_at, c.id";
            case BY_US -> "(c.account = :me) desc, c.due_at, c.id";
            case ANSWERED -> "(c.taken_by = :me) desc, c.answered_at desc, c.id desc";
        };
        return sql.sql("select c.* from consult.consultation c left join consult.adviser a on a.account = :me where "
                        + rows + " order by " + order + " limit " + most)
                .params(values(who))
                .query((row, n) -> ConsultRows.read(row))
                .list();
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
