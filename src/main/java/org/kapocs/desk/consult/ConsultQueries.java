package org.kapocs.desk.consult;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of questions. */
@Component
class ConsultQueries {
    private static final String MINE = "coalesce(c.field = any(a.fields) and c.language = any(a.languages), false)";

    /** Of each place no more than the page needs: what waits in a large house is not sorted to show its beginning. */
    private static final String PLACE = """
            (select c.*, %d as place, c.%s as place_at from consult.consultation c
              left join consult.adviser a on a.account = :me where %s order by %s limit %d)""";

    private final JdbcClient sql;

    ConsultQueries(JdbcClient sql) {
        this.sql = sql;
    }

    /** A question, and where it stands in the list. */
    record Row(Consultation consultation, ConsultQuery.After place) {}

    /** What I have taken first, then what is mine to take, then by when it is due; what is answered, the newest first. */
    List<Row> lines(Who.Staff who, ConsultQuery query, Instant now, int most) {
        var values = values(who);
        String where = where(query, now, values);
        ConsultQuery.After after = query.after();
        if (after != null) {
            values.put("at", ConsultRows.utc(after.at()));
            values.put("id", after.id());
        }
        List<String> places = places(query.view());
        int from = after == null ? 0 : Math.max(0, after.place());
        String each = IntStream.range(from, places.size())
                .mapToObj(place -> PLACE.formatted(
                        place,
                        at(query.view()),
                        where + " and " + places.get(place)
                                + (after != null && place == from ? further(query.view()) : ""),
                        order(query.view(), "c."),
                        most))
                .collect(Collectors.joining(" union all "));
        return each.isEmpty()
                ? List.of()
                : sql.sql("select * from (" + each + ") c order by place, " + order(query.view(), "") + " limit "
                                + most)
                        .params(values)
                        .query((row, n) -> new Row(
                                ConsultRows.read(row),
                                new ConsultQuery.After(
                                        row.getInt("place"),
                                        row.getObject("place_at", OffsetDateTime.class)
                                                .toInstant(),
                                        row.getObject("id", UUID.class))))
                        .list();
    }

    /** Each place in the order of a view, as what has it. */
    private static List<String> places(View view) {
        return switch (view) {
            case OF_US ->
                List.of(
                        "c.taken_by = :me",
                        "c.taken_by is distinct from :me and c.state = 'ASKED' and " + MINE,
                        "c.taken_by is distinct from :me and not (c.state = 'ASKED' and " + MINE + ")");
            case BY_US -> List.of("c.account = :me", "c.account <> :me");
            case ANSWERED -> List.of("true");
        };
    }

    private static String at(View view) {
        return view == View.ANSWERED ? "answered_at" : "due_at";
    }

    private static String order(View view, String of) {
        String way = view == View.ANSWERED ? " desc" : "";
        return of + at(view) + way + ", " + of + "id" + way;
    }

    private static String further(View view) {
        return " and (c." + at(view) + ", c.id) " + (view == View.ANSWERED ? "<" : ">") + " (:at, :id)";
    }

    private static String where(ConsultQuery query, Instant now, Map<String, @Nullable Object> values) {
        var where = new StringJoiner(" and ")
                .add(
                        switch (query.view()) {
                            case OF_US -> "c.open_to = :organization and c.state in ('ASKED', 'TAKEN')";
                            case BY_US ->
                                "c.organization = :organization and c.state in ('ASKED', 'TAKEN', 'ANSWERED')";
                            case ANSWERED -> "c.open_to = :organization and c.state in ('ANSWERED', 'CLOSED')";
                        });
        narrow(query, now, where, values);
        return where.toString();
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
