package org.kapocs.desk.referral;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Moment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was sent to an organization whose people have accounts here. */
@Component
class InboxQueries {
    private static final String HERE = "desk = :organization and ";
    /** Of those who are referred together one line stands for all of the same list. */
    private static final String FIRST = " and (party is null or not exists (select from referral.referral o where"
            + " o.party = r.party and o.id < r.id and o.desk = :organization and %s))";

    /** Not of the inbox, and counted along with it: where the day begins both are one question. */
    private static final String ASKED = ", (select count(*) from (select from referral.referral s"
            + " where s.organization = :organization and s.account = :me and s.waits_for = 'ASKER' and s."
            + Silence.ANY.condition + " limit " + (InboxLines.COUNTED + 1) + ") as few) as asked";

    /** Each counted for itself. */
    private static final String EACH = "select " + counted(InboxLines.View.FREE) + " as free, "
            + counted(InboxLines.View.MINE) + " as mine, " + counted(InboxLines.View.WAITING) + " as waiting, "
            + counted(InboxLines.View.ALL) + " as all_of_them, " + counted(late()) + " as late" + ASKED;

    /** All that is going on looked at once: every table that is asked takes its locks along. */
    private static final String ONCE = "select " + filtered(InboxLines.View.FREE) + " as free, "
            + filtered(InboxLines.View.MINE) + " as mine, " + filtered(InboxLines.View.WAITING) + " as waiting, "
            + "count(*) as all_of_them, count(*) filter (where " + late() + ") as late" + ASKED
            + " from (select state, state_since, handler, waits_for from referral.referral r where " + HERE
            + which(InboxLines.View.ALL, "r") + " limit " + (InboxLines.COUNTED + 1) + ") as r";

    private final JdbcClient sql;

    InboxQueries(JdbcClient sql) {
        this.sql = sql;
    }

    /** Those to be answered first first; those that are over last first. */
    List<Referral> rows(Who.Staff who, InboxQuery query, Instant now, int most) {
        boolean over = query.view() == InboxLines.View.OVER;
        String which = HERE + which(query, "r");
        if (!query.each()) {
            which += FIRST.formatted(which(query, "o"));
        }
        Map<String, Object> values = values(who);
        values.putAll(Silence.parameters(now));
        Place place = place(query.after());
        if (place != null) {
            which += over ? " and (state_since, id) < (:at, :id)" : " and (answer_by, id) > (:at, :id)";
            values.put("at", ReferralRows.utc(place.at()));
            values.put("id", place.id());
        }
        return sql.sql("select * from referral.referral r where " + which + " order by "
                        + (over ? "state_since desc, id desc" : "answer_by, id") + " limit " + most)
                .params(values)
                .query((row, n) -> ReferralRow.read(row))
                .list();
    }

    private static String which(InboxQuery query, String row) {
        return which(query.view(), row)
                + (query.late() ? " and " + Silence.TOO_LONG.condition : "")
                + (query.asked() ? " and " + row + ".waits_for = 'DESK'" : "");
    }

    private static String which(InboxLines.View view, String row) {
        String going = row + "." + Silence.ANY.condition;
        return switch (view) {
            case FREE -> going + " and " + row + ".handler is null";
            case MINE -> going + " and " + row + ".handler = :me";
            case WAITING ->
                going + " and (" + row + ".state in ('REQUESTED', 'RECEIVED') or " + row + ".waits_for = 'DESK')";
            case ALL -> going;
            case OVER -> row + ".state in ('REJECTED', 'COMPLETED', 'FAILED', 'CANCELLED', 'EXPIRED')";
        };
    }

    /** Those who are referred together and are not over, as far as they were sent here. */
    List<Referral> party(Who.Staff who, UUID party) {
        return sql.sql("select * from referral.referral where party = :party and " + HERE + Silence.ANY.condition
                        + " order by id")
                .params(values(who))
                .param("party", party)
                .query((row, n) -> ReferralRow.read(row))
                .list();
    }

    private record Place(Instant at, UUID id) {}

    static String token(Referral referral, InboxLines.View view) {
        Instant at = view == InboxLines.View.OVER ? referral.stateSince() : Objects.requireNonNull(referral.answerBy());
        return at + "_" + referral.id();
    }

    /** Whether a page can have ended with it. */
    static boolean ends(String token) {
        return place(token) != null;
    }

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

    /** None further than the page says; in one go where there are so few that none of them is cut off. */
    InboxLines.Counts counts(Who.Staff who, Instant now) {
        InboxLines.Counts few = counts(who, now, ONCE);
        return few.all() > InboxLines.COUNTED ? counts(who, now, EACH) : few;
    }

    private InboxLines.Counts counts(Who.Staff who, Instant now, String question) {
        Map<String, Object> values = values(who);
        values.putAll(Silence.parameters(now));
        return sql.sql(question)
                .params(values)
                .query((row, n) -> new InboxLines.Counts(
                        row.getInt("free"),
                        row.getInt("mine"),
                        row.getInt("waiting"),
                        row.getInt("all_of_them"),
                        row.getInt("late"),
                        row.getInt("asked")))
                .single();
    }

    private static String late() {
        return which(InboxLines.View.ALL, "r") + " and r." + Silence.TOO_LONG.condition;
    }

    private static String filtered(InboxLines.View view) {
        return "count(*) filter (where " + which(view, "r") + ")";
    }

    private static String counted(InboxLines.View view) {
        return counted(which(view, "r"));
    }

    private static String counted(String which) {
        return "(select count(*) from (select from referral.referral r where " + HERE + which + " limit "
                + (InboxLines.COUNTED + 1) + ") as few)";
    }

    /** Somebody looks after it from now on; false when it moved on since that version. */
    boolean give(Who.Staff who, UUID id, int version, UUID handler) {
        return change(
                        who,
                        "handler = :handler",
                        " and version = :version and " + Silence.ANY.condition,
                        Map.of("id", id, "version", version, "handler", handler))
                == 1;
    }

    /** Whoever accepts it looks after it, unless somebody does. */
    void take(Who.Staff who, UUID id) {
        change(who, "handler = coalesce(handler, :me)", "", Map.of("id", id));
    }

    private int change(Who.Staff who, String what, String provided, Map<String, Object> more) {
        var values = values(who);
        values.putAll(more);
        return sql.sql("update referral.referral set " + what + ", version = version + 1 where id = :id and "
                        + "desk = :organization" + provided)
                .params(values)
                .update();
    }

    private static Map<String, Object> values(Who.Staff who) {
        return new HashMap<>(Map.of("organization", who.organization(), "me", who.account()));
    }
}
