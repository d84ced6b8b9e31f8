package org.kapocs.desk.contact;

import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is to be done, the most urgent and the longest waiting first. A contact with a case
 * stands at the case, and here only while its newcomer waits for us.
 */
@Component
class WorklistQueries {
    static final int LINES = 50;
    private static final String OPEN = "state <> 'CLOSED' and (case_id is null or waiting_since is not null)";

    private final JdbcClient sql;

    WorklistQueries(JdbcClient sql) {
        this.sql = sql;
    }

    List<Line> lines(Who.Staff who, Worklist.Filter filter, Worklist.@Nullable After after) {
        boolean newestFirst = filter.view() == Worklist.View.CLOSED;
        String order = newestFirst ? "since desc, id desc" : "place, since, id";
        String beyond = newestFirst ? "(since, id) < (:since, :id)" : "(place, since, id) > (:place, :since, :id)";
        var query = sql.sql("""
                        select * from contact.contact
                        where %s and %s
                          and (cast(:language as text) is null or language = :language or interpreter = :language)
                          and (cast(:topic as text) is null or topic = :topic or topic like :topic || '.%%')
                          and %s
                        order by %s limit %d""".formatted(
                        ContactScope.ROWS, condition(filter.view()), after == null ? "true" : beyond, order, LINES + 1))
                .params(ContactScope.of(who))
                .param("me", who.account())
                .param("language", filter.language())
                .param("topic", filter.topic());
        if (after != null) {
            query = query.param("place", after.place())
                    .param("since", after.since().atOffset(ZoneOffset.UTC))
                    .param("id", after.id());
        }
        return query.query((row, n) -> new Line(ContactRow.read(row), row.getInt("place")))
                .list();
    }

    Map<Worklist.View, Long> counts(Who.Staff who) {
        return sql.sql("""
                        select count(*) filter (where %s) as waiting, count(*) filter (where %s) as mine,
                          count(*) filter (where %s) as new, count(*) filter (where %s) as open
                        from contact.contact where %s and %s""".formatted(
                                condition(Worklist.View.WAITING),
                                condition(Worklist.View.MINE),
                                condition(Worklist.View.NEW),
                                condition(Worklist.View.OPEN),
                                OPEN,
                                ContactScope.ROWS))
                .params(ContactScope.of(who))
                .param("me", who.account())
                .query((row, n) -> {
                    var counts = new EnumMap<Worklist.View, Long>(Worklist.View.class);
                    counts.put(Worklist.View.WAITING, row.getLong("waiting"));
                    counts.put(Worklist.View.MINE, row.getLong("mine"));
                    counts.put(Worklist.View.NEW, row.getLong("new"));
                    counts.put(Worklist.View.OPEN, row.getLong("open"));
                    return (Map<Worklist.View, Long>) counts;
                })
                .single();
    }

    Set<UUID> waiting(Who.Staff who, Set<UUID> ids) {
        return sql.sql("select id from contact.contact where id = any(:ids) and waiting_since is not null and "
                        + ContactScope.ROWS)
                .param("ids", ids.toArray(UUID[]::new))
                .params(ContactScope.of(who))
                .query(UUID.class)
                .set();
    }

    private static String condition(Worklist.View view) {
        return switch (view) {
            case WAITING -> OPEN + " and waiting_since is not null";
            case MINE -> OPEN + " and account = :me";
            case NEW -> OPEN + " and account is null";
            case OPEN -> OPEN;
            case CLOSED -> "state = 'CLOSED'";
        };
    }

    /** A line and its place in the order. */
    record Line(Contact contact, int place) {
        Worklist.After after() {
            var waiting = contact.waitingSince();
            return new Worklist.After(place, waiting == null ? contact.lastAt() : waiting, contact.id());
        }
    }
}
