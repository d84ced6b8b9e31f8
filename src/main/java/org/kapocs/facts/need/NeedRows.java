package org.kapocs.facts.need;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of schema {@code need}. */
@Component
class NeedRows {
    private final JdbcClient sql;

    NeedRows(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(UUID id, VoicedNeed voiced, LocalDate month) {
        sql.sql("""
                insert into need.need
                  (id, topic, urgency, language, district, age_band, voiced_in, voiced_at, month, state)
                values (:id, :topic, :urgency, :language, :district, :ageBand, :where, :when, :month, 'OPEN')""")
                .param("id", id)
                .param("topic", voiced.topic())
                .param("urgency", voiced.urgency().name())
                .param("language", voiced.language())
                .param("district", voiced.district())
                .param("ageBand", nameOf(voiced.ageBand()))
                .param("where", voiced.where().name())
                .param("when", voiced.when().atOffset(ZoneOffset.UTC))
                .param("month", month)
                .update();
    }

    void brought(UUID id) {
        sql.sql("insert into need.brought (need) values (:id)").param("id", id).update();
    }

    /** What they were that are gone now. */
    List<Before> takeBack(Collection<UUID> needs) {
        return sql.sql("select month, topic, district, language, state from need.take_back(:needs)")
                .param("needs", needs.toArray(UUID[]::new))
                .query((row, n) -> before(row))
                .list();
    }

    /** What it was before; none when there is no such need. */
    Optional<Before> settle(
            UUID id, NeedState state, @Nullable UUID service, @Nullable UnmetReason reason, Instant now) {
        return sql.sql("""
                        with before as (select * from need.need where id = :id for update)
                        update need.need set state = :state, service = :service, reason = :reason,
                          settled_at = cast(:at as timestamptz)
                        from before where need.id = before.id
                        returning before.month, before.topic, before.district, before.language, before.state""")
                .param("id", id)
                .param("state", state.name())
                .param("service", service)
                .param("reason", nameOf(reason))
                .param("at", state == NeedState.OPEN ? null : now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> before(row))
                .optional();
    }

    /** What it was before; none when there is no such need. */
    Optional<Before> correct(UUID id, String topic, Urgency urgency, @Nullable Integer district) {
        return sql.sql("""
                        with before as (select * from need.need where id = :id for update)
                        update need.need set topic = :topic, urgency = :urgency, district = cast(:district as smallint)
                        from before where need.id = before.id
                        returning before.month, before.topic, before.district, before.language, before.state""")
                .param("id", id)
                .param("topic", topic)
                .param("urgency", urgency.name())
                .param("district", district)
                .query((row, n) -> before(row))
                .optional();
    }

    Set<UUID> about(Collection<UUID> ids, String topic) {
        return sql.sql(
                        "select id from need.need where id = any(:ids) and (topic = :topic or starts_with(topic, :below))")
                .param("ids", ids.toArray(UUID[]::new))
                .param("topic", topic)
                .param("below", topic + ".")
                .query(UUID.class)
                .set();
    }

    private static Before before(ResultSet row) throws SQLException {
        return new Before(
                new Labels(
                        row.getObject("month", LocalDate.class),
                        row.getString("topic"),
                        row.getObject("district", Integer.class),
                        row.getString("language")),
                NeedState.valueOf(row.getString("state")));
    }

    record Before(Labels labels, NeedState state) {}

    List<Need> byIds(Collection<UUID> ids) {
        return sql.sql("select * from need.need where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> need(row))
                .list();
    }

    List<Figure> figures(FigureQuery query) {
        return sql.sql("""
                        select %s as key, sum(open) as open, sum(answered) as answered, sum(unmet) as unmet
                        from need.tally
                        where kind = :kind and month between :from and :until %s
                        group by 1 having sum(open + answered + unmet) > 0 order by 1""".formatted(key(query.by()), query.under() == null ? "" : "and top = :under"))
                .param("kind", kind(query.by()))
                .param("from", query.from().atDay(1))
                .param("until", query.until().atDay(1))
                .param("under", query.under())
                .query((row, n) -> new Figure(
                        row.getString("key"), row.getLong("open"), row.getLong("answered"), row.getLong("unmet")))
                .list();
    }

    /** Months and topics of the first level are sums over what is kept by topic. */
    private static String kind(FigureQuery.By by) {
        return switch (by) {
            case DISTRICT, LANGUAGE -> by.name();
            case TOP_TOPIC, TOPIC, MONTH -> "TOPIC";
        };
    }

    private static String key(FigureQuery.By by) {
        return switch (by) {
            case TOP_TOPIC -> "top";
            case TOPIC, DISTRICT, LANGUAGE -> "key";
            case MONTH -> "to_char(month, 'YYYY-MM')";
        };
    }

    private static Need need(ResultSet row) throws SQLException {
        var voiced = new VoicedNeed(
                row.getString("topic"),
                Urgency.valueOf(row.getString("urgency")),
                row.getString("language"),
                row.getObject("district", Integer.class),
                Optional.ofNullable(row.getString("age_band"))
                        .map(AgeBand::valueOf)
                        .orElse(null),
                VoicedIn.valueOf(row.getString("voiced_in")),
                row.getObject("voiced_at", OffsetDateTime.class).toInstant());
        OffsetDateTime settled = row.getObject("settled_at", OffsetDateTime.class);
        return new Need(
                row.getObject("id", UUID.class),
                voiced,
                NeedState.valueOf(row.getString("state")),
                row.getObject("service", UUID.class),
                Optional.ofNullable(row.getString("reason"))
                        .map(UnmetReason::valueOf)
                        .orElse(null),
                settled == null ? null : settled.toInstant());
    }

    private static @Nullable String nameOf(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
