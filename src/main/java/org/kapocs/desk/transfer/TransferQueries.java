package org.kapocs.desk.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.table.Place;
import org.kapocs.shared.table.Where;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits for whom, and in which cases. */
@Component
class TransferQueries {
    /** What others offer: to anybody here, to the reader, or, for a supervisor, to a colleague. */
    private static final String TO_US = "state = 'OFFERED' and to_organization = :here and account <> :me"
            + " and (to_account is null or to_account = :me or :all)";
    /** What the reader has offered; for a supervisor, whoever of the organization did. */
    private static final String BY_US = "state = 'OFFERED' and organization = :here and (account = :me or :all)";

    private static final String OVER = "state <> 'OFFERED' and (organization = :here or to_organization = :here)";

    private static final int OF_A_CASE = 100;

    private static final String LATE = "answer_by < :today";

    /** What was offered is looked through once, in whichever direction. */
    private static final String COUNTS = """
            select offered.*, asking.* from
              (select count(*) filter (where %1$s) as to_us, count(*) filter (where %1$s and %3$s) as to_us_late,
                  count(*) filter (where %2$s) as by_us, count(*) filter (where %2$s and %3$s) as by_us_late
                from transfer.transfer where (%1$s) or (%2$s)) as offered,
              (select count(*) as asked from transfer.asked where %4$s) as asking""".formatted(TO_US, BY_US, LATE, RequestRows.OF_US);

    private final JdbcClient sql;

    TransferQueries(JdbcClient sql) {
        this.sql = sql;
    }

    /** In the order of the query, from where it goes on: what waits by its day, what is over the latest first. */
    List<Transfer> offers(Who.Staff who, TransferQuery query, LocalDate today, Instant since, int most) {
        Place after = query.after();
        boolean over = query.view() == Lines.View.OVER;
        var where = new Where()
                .and(
                        switch (query.view()) {
                            case TO_US -> TO_US;
                            case BY_US -> BY_US;
                            case OVER -> OVER;
                        })
                .values(values(who))
                .and("reason = :why", "why", query.why())
                .and("state = :state", "state", query.state())
                .when(query.across(), "organization <> to_organization")
                .and(LATE, "today", query.late() ? today : null)
                .and("offered_at >= :since", "since", query.days() == 0 ? null : TransferRows.utc(since));
        if (after != null) {
            where.and(over ? "(ended_at, id) < (:at, :after)" : "(answer_by, id) > (:at, :after)", "after", after.id())
                    .value("at", over ? TransferRows.utc(after.moment()) : after.day());
        }
        return sql.sql("select * from transfer.transfer where " + where + " order by "
                        + (over ? "ended_at desc, id desc" : "answer_by, id") + " limit " + most)
                .params(where.values())
                .query((row, n) -> TransferRows.read(row).readBy(who.organization()))
                .list();
    }

    Lines.Counts counts(Who.Staff who, LocalDate today) {
        return sql.sql(COUNTS)
                .params(values(who))
                .param("today", today)
                .query((row, n) -> new Lines.Counts(
                        row.getInt("to_us"),
                        row.getInt("to_us_late"),
                        row.getInt("by_us"),
                        row.getInt("by_us_late"),
                        row.getInt("asked")))
                .single();
    }

    /** Transfers and requests of a case, each in rows of its own, by one statement. */
    OnCase onCase(Who.Staff who, UUID caseFile, LocalDate today) {
        var transfers = new ArrayList<Transfer>();
        var asked = new ArrayList<OnCase.Asking>();
        sql.sql(
                        "select t.*, r.id as asked_id, r.asker_name from (select * from transfer.transfer where case_file = :case"
                                + " and (organization = :here or to_organization = :here)) t full join (select id, asker_name"
                                + " from transfer.asked where case_file = :case and state = 'ASKED' and answer_by >= :today"
                                + " and account <> :me) r on false order by t.id desc, r.id limit " + OF_A_CASE)
                .param("case", caseFile)
                .param("here", who.organization())
                .param("today", today)
                .param("me", who.account())
                .query(row -> {
                    UUID request = row.getObject("asked_id", UUID.class);
                    if (request == null) {
                        transfers.add(TransferRows.read(row).readBy(who.organization()));
                    } else {
                        asked.add(new OnCase.Asking(request, row.getString("asker_name")));
                    }
                });
        return new OnCase(transfers, asked);
    }

    private static Map<String, Object> values(Who.Staff who) {
        return new HashMap<>(
                Map.of("here", who.organization(), "me", who.account(), "all", who.may(Action.SEE_WORKLOAD)));
    }

    /** The cases that this organization has offered, the newest first. */
    List<UUID> offered(Who.Staff who, @Nullable UUID after, int most) {
        Map<String, Object> values = values(who);
        if (after != null) {
            values.put("after", after);
        }
        return sql.sql("select case_file from transfer.transfer where state = 'OFFERED' and organization = :here"
                        + (after == null ? "" : " and case_file < :after") + " order by case_file desc limit " + most)
                .params(values)
                .query(UUID.class)
                .list();
    }

    List<UUID> offered(Who.Staff who, UUID[] among) {
        return sql.sql("select case_file from transfer.transfer where state = 'OFFERED' and organization = :here"
                        + " and case_file = any(:cases)")
                .param("here", who.organization())
                .param("cases", among)
                .query(UUID.class)
                .list();
    }
}
