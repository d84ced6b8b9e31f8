package org.kapocs.desk.transfer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.HowGiven;
import org.kapocs.shared.table.Place;
import org.kapocs.shared.table.Where;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Requests as rows. The database shows those of one's own organization, and beside a case those for its number. */
@Component
class RequestRows {
    /** Waiting for this person: asked by somebody else, for a case that is theirs or, for a supervisor, a colleague's. */
    static final String OF_US = "state = 'ASKED' and answer_by >= :today and account <> :me and (holder = :me or :all)";

    private final JdbcClient sql;

    RequestRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** False when the same person asks for the same number at this moment. */
    boolean insert(TransferRequest request) {
        Wanted wanted = request.wanted();
        return sql.sql("""
                insert into transfer.request (id, number, asker, asker_name, account, reason, words, agreed, state, said,
                  asked_at, answer_by)
                values (:id, :number, :asker, :name, :account, :why, :words, :agreed, 'ASKED', '', :at, :by)
                on conflict do nothing""")
                        .param("id", request.id())
                        .param("number", wanted.number())
                        .param("asker", request.from().organization())
                        .param("name", request.from().name())
                        .param("account", request.from().account())
                        .param("why", wanted.why().name())
                        .param("words", wanted.words())
                        .param("agreed", wanted.agreed().name())
                        .param("at", TransferRows.utc(request.askedAt()))
                        .param("by", request.answerBy())
                        .update()
                == 1;
    }

    /** As somebody of the organization that asked sees it. */
    Optional<TransferRequest> asked(Who.Staff who, UUID id) {
        return sql.sql("select * from transfer.request where id = :id and asker = :here")
                .param("id", id)
                .param("here", who.organization())
                .query((row, n) -> read(row))
                .optional();
    }

    /** As either side sees it, and nobody else changes it until the transaction ends. */
    Optional<TransferRequest> kept(Who.Staff who, UUID id) {
        return sql.sql("select * from transfer.request where id = :id for update")
                .param("id", id)
                .query((row, n) -> read(row))
                .optional();
    }

    /** Beside the case of its number, which the database shows to whom it shows the case. */
    Optional<Held> held(Who.Staff who, UUID id) {
        return sql.sql("select * from transfer.asked where id = :id")
                .param("id", id)
                .query((row, n) -> readHeld(row))
                .optional();
    }

    /** Those that wait for this person, from where the query goes on. */
    List<Held> ofUs(Who.Staff who, AskedQuery query, Instant since, LocalDate today, int most) {
        Where where = narrowed(who, OF_US, query, since, today);
        Place after = query.after();
        if (after != null) {
            where.and("(answer_by, id) > (:day, :after)", "after", after.id()).value("day", after.day());
        }
        return sql.sql("select * from transfer.asked where " + where + " order by answer_by, id limit " + most)
                .params(where.values())
                .query((row, n) -> readHeld(row))
                .list();
    }

    /** Those of the organization that are this person’s to know, from where the query goes on. */
    List<TransferRequest> byUs(Who.Staff who, AskedQuery query, Instant since, LocalDate today, int most) {
        Where where = narrowed(who, "asker = :here and (account = :me or :all)", query, since, today)
                .value("here", who.organization())
                .and(
                        "case when state = 'ASKED' and answer_by < :today then 'EXPIRED' else state end = :state",
                        "state",
                        query.state());
        if (query.after() != null) {
            where.and("id < :after", "after", query.after().id());
        }
        return sql.sql("select * from transfer.request where " + where + " order by id desc limit " + most)
                .params(where.values())
                .query((row, n) -> read(row))
                .list();
    }

    private static Where narrowed(Who.Staff who, String whose, AskedQuery query, Instant since, LocalDate today) {
        return new Where()
                .and(whose)
                .value("me", who.account())
                .value("all", who.may(Action.SEE_WORKLOAD))
                .value("today", today)
                .and("reason = :why", "why", query.why())
                .and("asked_at >= :since", "since", query.days() == 0 ? null : TransferRows.utc(since));
    }

    /** The one that waits already, where the same person asked for the same number. */
    Optional<UUID> waiting(Who.Staff who, String number, LocalDate today) {
        return sql.sql("select id from transfer.request where asker = :here and account = :me and number = :number"
                        + " and state = 'ASKED' and answer_by >= :today order by id limit 1")
                .param("here", who.organization())
                .param("me", who.account())
                .param("number", number)
                .param("today", today)
                .query(UUID.class)
                .optional();
    }

    /** How many of this person's wait, or were asked since that moment, whatever became of them. */
    int many(Who.Staff who, LocalDate today, Instant since) {
        return sql.sql("select count(*) from transfer.request where asker = :here and account = :me"
                        + " and (state = 'ASKED' and answer_by >= :today or asked_at >= :since)")
                .param("here", who.organization())
                .param("me", who.account())
                .param("today", today)
                .param("since", TransferRows.utc(since))
                .query(Integer.class)
                .single();
    }

    /** How a request ends. */
    record End(RequestState state, @Nullable Keeping keeping, String said, Instant at, LocalDate today) {}

    /** It ends so, if it was not over; of two at once one succeeds. */
    boolean end(Who.Staff who, UUID id, End end) {
        return sql.sql("""
                        update transfer.request set state = :state, answer = :answer, said = :said, ended_at = :at
                        where id = :id and state = 'ASKED' and answer_by >= :today""")
                        .param("state", end.state().name())
                        .param(
                                "answer",
                                end.keeping() == null ? null : end.keeping().name())
                        .param("said", end.said())
                        .param("at", TransferRows.utc(end.at()))
                        .param("id", id)
                        .param("today", end.today())
                        .update()
                == 1;
    }

    /** What whoever is offered the case had asked for is answered by that; tells which. */
    List<UUID> offered(Who.Staff who, Transfer offered, LocalDate today) {
        var where = new Where()
                .and("number = :number and state = 'ASKED'", "number", offered.number())
                .and("asker = :to", "to", offered.to().organization())
                .and("account = :person", "person", offered.to().account())
                .and("answer_by >= :today", "today", today);
        return sql.sql("update transfer.request set state = 'OFFERED', transfer = :transfer, ended_at = :at where "
                        + where + " returning id")
                .params(where.values())
                .param("transfer", offered.id())
                .param("at", TransferRows.utc(offered.offeredAt()))
                .query(UUID.class)
                .list();
    }

    /** Those from before that moment; the house sees no row without a transaction. */
    @Transactional
    int forget(Who.Machine house, Instant before) {
        return sql.sql("delete from transfer.request where asked_at < :before")
                .param("before", TransferRows.utc(before))
                .update();
    }

    private static Held readHeld(ResultSet row) throws SQLException {
        return new Held(
                read(row),
                row.getObject("case_file", UUID.class),
                row.getObject("holder", UUID.class),
                row.getBoolean("case_open"));
    }

    private static TransferRequest read(ResultSet row) throws SQLException {
        String answer = row.getString("answer");
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new TransferRequest(
                row.getObject("id", UUID.class),
                new Transfer.Side(
                        row.getObject("asker", UUID.class),
                        row.getString("asker_name"),
                        row.getObject("account", UUID.class)),
                new Wanted(
                        row.getString("number"),
                        Why.valueOf(row.getString("reason")),
                        row.getString("words"),
                        HowGiven.valueOf(row.getString("agreed"))),
                RequestState.valueOf(row.getString("state")),
                answer == null ? null : Keeping.valueOf(answer),
                row.getString("said"),
                row.getObject("transfer", UUID.class),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("answer_by", LocalDate.class),
                ended == null ? null : ended.toInstant());
    }
}
