package org.kapocs.desk.contact;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /** Only what is asked for stands in the statement: PostgreSQL plans it once, for whatever values. */
    List<Line> lines(Who.Staff who, Worklist.Filter filter, Worklist.@Nullable After after, int most) {
        boolean newestFirst = filter.view() == Worklist.View.CLOSED;
        var values = new HashMap<String, @Nullable Object>(ContactScope.of(who));
        var where = new StringJoiner(" and ").add(ContactScope.OF_STAFF).add(condition(filter.view()));
        values.put("me", who.account());
        if (filter.language() != null) {
            where.add("(language = :language or interpreter = :language)");
            values.put("language", filter.language());
        }
        if (filter.topic() != null) {
            where.add("(topic = :topic or topic like :topic || '.%')");
            values.put("topic", filter.topic());
        }
        if (after != null) {
            where.add(newestFirst ? "(since, id) < (:since, :id)" : "(place, since, id) > (:place, :since, :id)");
            values.put("place", after.place());
            values.put("since", after.since().atOffset(ZoneOffset.UTC));
            values.put("id", after.id());
        }
        String order = newestFirst ? "since desc, id desc" : "place, since, id";
        return sql.sql("select * from contact.contact where " + where + " order by " + order + " limit " + most)
                .params(values)
                .query((row, n) -> new Line(ContactRow.read(row), row.getInt("place")))
                .list();
    }

    /** Counted no further than is said. */
    Map<Worklist.View, Long> counts(Who.Staff who) {
        List<Worklist.View> views = Arrays.stream(Worklist.View.values())
                .filter(view -> view != Worklist.View.CLOSED)
                .toList();
        String each = views.stream()
                .map(view -> "(select count(*) from (select 1 from contact.contact where %s and %s limit %d) as few)"
                        .formatted(ContactScope.OF_STAFF, condition(view), Worklist.COUNTED + 1))
                .collect(Collectors.joining(", "));
        return sql.sql("select " + each)
                .params(ContactScope.of(who))
                .param("me", who.account())
                .query((row, n) -> {
                    var counts = new EnumMap<Worklist.View, Long>(Worklist.View.class);
                    for (int i = 0; i < views.size(); i++) {
                        counts.put(views.get(i), row.getLong(i + 1));
                    }
                    return (Map<Worklist.View, Long>) counts;
                })
                .single();
    }

    Set<UUID> waiting(Who.Staff who, Set<UUID> cases) {
        return sql.sql("select distinct case_id from contact.contact"
                        + " where case_id = any(:cases) and waiting_since is not null and " + ContactScope.OF_STAFF)
                .param("cases", cases.toArray(UUID[]::new))
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
