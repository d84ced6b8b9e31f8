package org.kapocs.desk.rights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.Scope;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.DataSubject;
import org.kapocs.shared.table.Where;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Erasures as rows. */
@Component
class ErasureRows {
    private final JdbcClient sql;

    ErasureRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** False when one of them is waiting already. */
    boolean insert(
            Who.Staff who,
            UUID id,
            Whose whose,
            Ground ground,
            @Nullable UUID request,
            @Nullable UUID round,
            Instant at) {
        return sql.sql("""
                        insert into rights.erasure (id, organization, ground, request, round, client, contact, label, state,
                          proposed_at, proposed_by, version)
                        values (:id, :organization, :ground, :request, :round, :client, :contact, :label, 'PROPOSED', :at,
                          :by, 1) on conflict do nothing""")
                        .param("id", id)
                        .param("organization", whose.organization())
                        .param("ground", ground.name())
                        .param("request", request)
                        .param("round", round)
                        .param("client", whose.client())
                        .param("contact", whose.client() == null ? whose.contact() : null)
                        .param("label", whose.caseNumber())
                        .param("at", RequestRows.utc(at))
                        .param("by", who.account())
                        .update()
                == 1;
    }

    Optional<Erasure> get(Who who, UUID id) {
        return one(who, id, "");
    }

    /** One, which nobody else changes until the end of the transaction. */
    Optional<Erasure> held(Who who, UUID id) {
        return one(who, id, " for update");
    }

    private Optional<Erasure> one(Who who, UUID id, String lock) {
        return sql.sql("select * from rights.erasure where id = :id and "
                        + Scope.of(who).rows() + lock)
                .params(Scope.of(who).parameters())
                .param("id", id)
                .query((row, n) -> read(row))
                .optional();
    }

    /** Those that go on, the newest first. */
    List<Erasure> waiting(Who who, int most) {
        return sql.sql("select * from rights.erasure where state in ('PROPOSED', 'APPROVED', 'RUNNING') and "
                        + Scope.of(who).rows() + " order by id desc limit " + most)
                .params(Scope.of(who).parameters())
                .query((row, n) -> read(row))
                .list();
    }

    /** Those that are over, from where the query goes on. */
    List<Erasure> over(Who.Staff who, ErasureQuery query, Instant since, int most) {
        var where = new Where()
                .and("state in ('DONE', 'DROPPED') and organization = :of", "of", who.organization())
                .and(Scope.of(who).rows())
                .values(Scope.of(who).parameters())
                .and("state = :stage", "stage", query.stage())
                .and("ground = :ground", "ground", query.ground())
                .and("proposed_at >= :since", "since", query.days() == 0 ? null : RequestRows.utc(since))
                .and("id < :after", "after", query.after());
        return sql.sql("select * from rights.erasure where " + where + " order by id desc limit " + most)
                .params(where.values())
                .query((row, n) -> read(row))
                .list();
    }

    /** Of this person, as long as it is not done. */
    Optional<Erasure> of(Who who, DataSubject whose) {
        return sql.sql("select * from rights.erasure where (client = any(:clients) or contact = any(:contacts)) and "
                        + Scope.of(who).rows() + " order by id desc limit 1")
                .params(Scope.of(who).parameters())
                .param("clients", whose.clients().toArray(UUID[]::new))
                .param("contacts", whose.contacts().toArray(UUID[]::new))
                .query((row, n) -> read(row))
                .optional();
    }

    /** Whether one of these is being erased; if an erasure of theirs waits, it is not begun until the end of the transaction. */
    boolean running(Who who, Collection<UUID> ids) {
        return sql.sql("""
                        select state from rights.erasure e where e.state in ('PROPOSED', 'APPROVED', 'RUNNING')
                          and (e.client = any(:ids) or e.contact = any(:ids)
                            or exists (select from rights.erased x where x.erasure = e.id and x.id = any(:ids)))
                          and""" + " " + Scope.of(who).rows() + " order by e.id for update")
                .params(Scope.of(who).parameters())
                .param("ids", ids.toArray(UUID[]::new))
                .query(String.class)
                .list()
                .contains(Stage.RUNNING.name());
    }

    /** Whether one of these is being erased, or was. Who asks holds what {@link People#hold} holds, so that none begins. */
    boolean begun(UUID id) {
        return sql.sql("""
                        select exists (select from rights.erasure e where e.state in ('RUNNING', 'DONE')
                          and (:id in (e.client, e.contact)
                            or exists (select from rights.erased x where x.erasure = e.id and x.id = :id)))""").param("id", id).query(Boolean.class).single();
    }

    /** Whose contacts and records wait to be erased. */
    Set<UUID> waiting(Who who) {
        return sql.sql(
                        "select coalesce(client, contact) from rights.erasure where state in ('PROPOSED', 'APPROVED', 'RUNNING')"
                                + " and coalesce(client, contact) is not null and "
                                + Scope.of(who).rows())
                .params(Scope.of(who).parameters())
                .query(UUID.class)
                .set();
    }

    /** Those that are to be done now, or were begun. */
    List<UUID> due(Who.Machine who, Instant now) {
        return sql.sql("""
                        select id from rights.erasure
                        where state = 'RUNNING' or state = 'APPROVED' and not_before <= :now order by id limit 500""").param("now", RequestRows.utc(now)).query(UUID.class).list();
    }

    /** Changes one that is held. */
    void change(Who who, UUID id, String change, Map<String, ?> values) {
        sql.sql("update rights.erasure set version = version + 1, " + change + " where id = :id and "
                        + Scope.of(who).rows())
                .params(Scope.of(who).parameters())
                .params(values)
                .param("id", id)
                .update();
    }

    /**
     * Whether the erasure that this request asks for has begun; it is not changed until the end of the transaction. Whoever
     * holds both an erasure and its request holds the erasure first.
     */
    boolean begunOf(Who who, UUID request) {
        return sql.sql("select state from rights.erasure where request = :request and "
                        + Scope.of(who).rows() + " order by id for update")
                .params(Scope.of(who).parameters())
                .param("request", request)
                .query(String.class)
                .list()
                .contains(Stage.RUNNING.name());
    }

    /** Ends what was not begun of this request: nobody wants it any more. */
    void dropOf(Who who, UUID request) {
        sql.sql("update rights.erasure set version = version + 1, " + Erasures.DROPPED
                        + " where request = :request and state in ('PROPOSED', 'APPROVED') and "
                        + Scope.of(who).rows())
                .params(Scope.of(who).parameters())
                .param("request", request)
                .update();
    }

    /** Which of these are being done here, or were. */
    Set<UUID> known(Who.Machine who, Collection<UUID> ids) {
        return sql.sql("select id from rights.erasure where id = any(:ids) and state in ('RUNNING', 'DONE')")
                .param("ids", ids.toArray(UUID[]::new))
                .query(UUID.class)
                .set();
    }

    /**
     * Brings back what was decided before a backup from earlier took its place, also from a time when it was not decided
     * yet; false when it is being done here, or was.
     */
    boolean restore(Who.Machine who, Ledger.Page page, Instant now) {
        return sql.sql("""
                        insert into rights.erasure (id, organization, ground, label, state, proposed_at, proposed_by,
                          approved_at, approved_by, not_before, begun_at, version)
                        values (:id, :organization, 'RESTORED', '', 'RUNNING', :at, :proposed, :at, :approved, :at, :at, 1)
                        on conflict (id) do update set state = 'RUNNING', proposed_by = :proposed, approved_by = :approved,
                          approved_at = :at, not_before = :at, begun_at = :at, version = rights.erasure.version + 1
                        where rights.erasure.state not in ('RUNNING', 'DONE')""")
                        .param("id", page.erasure())
                        .param("organization", page.whose().organization())
                        .param("proposed", page.proposedBy())
                        .param("approved", page.approvedBy())
                        .param("at", RequestRows.utc(now))
                        .update()
                == 1;
    }

    private static Erasure read(ResultSet row) throws SQLException {
        return new Erasure(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                row.getObject("organization", UUID.class),
                Ground.valueOf(row.getString("ground")),
                row.getObject("request", UUID.class),
                row.getObject("round", UUID.class),
                row.getObject("client", UUID.class),
                row.getObject("contact", UUID.class),
                row.getString("label"),
                Stage.valueOf(row.getString("state")),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                row.getObject("proposed_by", UUID.class),
                instant(row, "approved_at"),
                row.getObject("approved_by", UUID.class),
                instant(row, "not_before"),
                instant(row, "begun_at"),
                instant(row, "done_at"),
                row.getLong("row_count"),
                row.getBytes("proof_hash"),
                row.getInt("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
