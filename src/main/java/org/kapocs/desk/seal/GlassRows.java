package org.kapocs.desk.seal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.table.Where;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Broken glasses as rows, each in its compartment. */
@Component
class GlassRows {
    private static final String SELECT = "select * from seal.glass where organization = :organization and ";

    private final JdbcClient sql;

    GlassRows(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Who.Staff who, Glass glass) {
        sql.sql("""
                insert into seal.glass (id, organization, seal, client, account, reason, words, broken_at, until)
                values (:id, :organization, :seal, :client, :account, :reason, :words, :at, :until)""")
                .param("id", glass.id())
                .param("organization", who.organization())
                .param("seal", glass.seal())
                .param("client", glass.client())
                .param("account", glass.account())
                .param("reason", glass.why().name())
                .param("words", glass.words())
                .param("at", SealRows.utc(glass.brokenAt()))
                .param("until", SealRows.utc(glass.until()))
                .update();
    }

    /** Those that wait for a review by this person, the oldest first. */
    List<Glass> waiting(Who.Staff who) {
        return sql.sql(SELECT + "verdict is null and account <> :me order by broken_at, id")
                .param("organization", who.organization())
                .param("me", who.account())
                .query((row, n) -> read(row))
                .list();
    }

    /** The newest first, from where the query goes on. */
    List<Glass> list(Who.Staff who, GlassQuery query, Instant since, int most) {
        var where = new Where()
                .and(query.stands() == null ? "true" : query.stands().rows)
                .value("organization", who.organization())
                .and("reason = :why", "why", query.why())
                .and("account = :account", "account", query.account())
                .and("broken_at >= :since", "since", query.days() == 0 ? null : SealRows.utc(since))
                .and("id < :after", "after", query.after());
        return sql.sql(SELECT + where + " order by id desc limit " + most)
                .params(where.values())
                .query((row, n) -> read(row))
                .list();
    }

    /** How many somebody broke since then. */
    int since(Who.Staff who, Instant begin) {
        return sql.sql("select count(*) from seal.glass where account = :me and broken_at > :begin")
                .param("me", who.account())
                .param("begin", SealRows.utc(begin))
                .query(Integer.class)
                .single();
    }

    /** One's own, the newest first. */
    List<Glass> of(Who.Staff who) {
        return sql.sql(SELECT + "account = :me order by broken_at desc, id desc limit 20")
                .param("organization", who.organization())
                .param("me", who.account())
                .query((row, n) -> read(row))
                .list();
    }

    /** Who broke it; empty when it is not this person's to review, or was reviewed meanwhile. */
    Optional<UUID> review(Who.Staff who, UUID id, Glass.Review review) {
        return sql.sql("""
                        update seal.glass set verdict = :verdict, verdict_text = :words, reviewed_at = :at,
                          reviewed_by = :me
                        where id = :id and organization = :organization and account <> :me and verdict is null
                        returning account""")
                .param("verdict", review.verdict().name())
                .param("words", review.words())
                .param("at", SealRows.utc(review.at()))
                .param("me", who.account())
                .param("id", id)
                .param("organization", who.organization())
                .query(UUID.class)
                .optional();
    }

    private static Glass read(ResultSet row) throws SQLException {
        return new Glass(
                row.getObject("id", UUID.class),
                row.getObject("seal", UUID.class),
                row.getObject("client", UUID.class),
                row.getObject("account", UUID.class),
                Why.valueOf(row.getString("reason")),
                row.getString("words"),
                instant(row, "broken_at"),
                instant(row, "until"),
                review(row));
    }

    private static Glass.@Nullable Review review(ResultSet row) throws SQLException {
        String verdict = row.getString("verdict");
        return verdict == null
                ? null
                : new Glass.Review(
                        Verdict.valueOf(verdict),
                        row.getString("verdict_text"),
                        row.getObject("reviewed_by", UUID.class),
                        instant(row, "reviewed_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
