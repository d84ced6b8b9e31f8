package org.kapocs.desk.contact;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.veil.Veil;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code contact.contact}, as far as somebody may touch them: the first of the two locks. */
@Component
class ContactRows {
    private final JdbcClient sql;

    ContactRows(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(UUID id, NewContact asked, UUID need, UUID organization, Instant now) {
        inserted(id, asked, need, organization, now)
                .param("state", ContactState.NEW.name())
                .param("unread", true)
                .param("waiting", now.atOffset(ZoneOffset.UTC))
                .param("me", null)
                .param("case", null)
                .update();
    }

    /** What was said in person, of which a case comes: it is known already, and nobody waits for an answer to it. */
    void insertHeard(Who.Staff who, UUID id, NewContact heard, UUID need, UUID caseId, Instant now) {
        inserted(id, heard, need, who.organization(), now)
                .param("state", ContactState.IN_PROGRESS.name())
                .param("unread", false)
                .param("waiting", null)
                .param("me", who.account())
                .param("case", caseId)
                .update();
    }

    private JdbcClient.StatementSpec inserted(UUID id, NewContact asked, UUID need, UUID organization, Instant now) {
        return sql.sql("""
                insert into contact.contact
                  (id, code, organization, need, topic, urgency, language, interpreter, district, service,
                   reach_kind, reach_value, reach_safe, state, asked_at, last_at, waiting_since, unread, account, case_id)
                values (:id, :code, :organization, :need, :topic, :urgency, :language, :interpreter, :district, :service,
                   :reachKind, :reachValue, :reachSafe, :state, :now, :now, :waiting, :unread, :me, :case)""")
                .param("id", id)
                .param("code", CaseCode.random().plain())
                .param("organization", organization)
                .param("need", need)
                .param("topic", asked.topic())
                .param("urgency", asked.urgency().name())
                .param("language", asked.language())
                .param("interpreter", asked.interpreter())
                .param("district", asked.district())
                .param("service", asked.service())
                .param("reachKind", asked.reach().kind().name())
                .param("reachValue", asked.reach().value())
                .param("reachSafe", asked.reach().safe())
                .param("now", now.atOffset(ZoneOffset.UTC));
    }

    Optional<Contact> get(Who who, UUID id) {
        return find(who, id, "select * from contact.contact", "");
    }

    /**
     * The contact, which nobody else changes until the end of the transaction. The house, which changes none, waits for it
     * under the lock of what may be closed, before it erases one.
     */
    Optional<Contact> locked(Who who, UUID id) {
        return find(who, id, "select *, " + Veil.WAITS + " from contact.contact", " for update");
    }

    private Optional<Contact> find(Who who, UUID id, String which, String lock) {
        return sql.sql(which + " where id = :id and " + ContactScope.ROWS + lock)
                .param("id", id)
                .params(ContactScope.of(who))
                .query((row, n) -> ContactRow.read(row))
                .optional();
    }

    Optional<UUID> byCode(Who.Staff who, CaseCode code) {
        return sql.sql("select id from contact.contact where code = :code and " + ContactScope.ROWS)
                .param("code", code.plain())
                .params(ContactScope.of(who))
                .query(UUID.class)
                .optional();
    }

    void opened(UUID id) {
        sql.sql("update contact.contact set unread = false where id = :id and unread")
                .param("id", id)
                .update();
    }

    void replied(Who.Staff who, UUID id, boolean asksBack, Instant now) {
        change(
                        id,
                        "state = :state, unread = false, waiting_since = null, last_at = :now,"
                                + " account = coalesce(account, :me)")
                .param("state", (asksBack ? ContactState.WAITING : ContactState.ANSWERED).name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("me", who.account())
                .update();
    }

    void written(UUID id, Instant now) {
        sql.sql("""
                update contact.contact set unread = true, last_at = :now, version = version + 1,
                  waiting_since = coalesce(waiting_since, :now),
                  state = case state when 'NEW' then 'NEW' else 'IN_PROGRESS' end
                where id = :id""").param("id", id).param("now", now.atOffset(ZoneOffset.UTC)).update();
    }

    void needsNoAnswer(UUID id) {
        change(id, "unread = false, waiting_since = null").update();
    }

    void taken(Who.Staff who, UUID id) {
        change(id, "account = :me, state = case state when 'NEW' then 'IN_PROGRESS' else state end")
                .param("me", who.account())
                .update();
    }

    void givenBack(UUID id) {
        change(id, "account = null, state = case state when 'IN_PROGRESS' then 'NEW' else state end")
                .update();
    }

    void finished(Who.Staff who, UUID id, Instant now) {
        change(
                        id,
                        "state = 'CLOSED', unread = false, waiting_since = null, last_at = :now,"
                                + " account = coalesce(account, :me)")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("me", who.account())
                .update();
    }

    void linked(UUID account, UUID id, UUID caseId) {
        change(
                        id,
                        "case_id = :case, account = :me,"
                                + " state = case when state in ('NEW', 'CLOSED') then 'IN_PROGRESS' else state end")
                .param("case", caseId)
                .param("me", account)
                .update();
    }

    /** As it was before it was linked, as far as nobody has written in it since. */
    void apart(UUID id, @Nullable UUID account, ContactState before) {
        change(
                        id,
                        "case_id = null, account = :account, state = case when state <> 'IN_PROGRESS' then state"
                                + " when :before = 'CLOSED' and (unread or waiting_since is not null) then state"
                                + " else :before end")
                .param("account", account)
                .param("before", before.name())
                .update();
    }

    /** All contacts of a case, in an order in which nobody waits for another who holds them, too. */
    List<UUID> ofCase(Who.Staff who, UUID caseId) {
        return sql.sql("select id from contact.contact where case_id = :case and " + ContactScope.OF_STAFF
                        + " order by id")
                .param("case", caseId)
                .params(ContactScope.of(who))
                .query(UUID.class)
                .list();
    }

    boolean handed(Who.Staff who, UUID id, UUID from, UUID to) {
        return change(id, "account = :to", " and account = :from and " + ContactScope.OF_STAFF)
                        .params(ContactScope.of(who))
                        .param("from", from)
                        .param("to", to)
                        .update()
                == 1;
    }

    void closedWithCase(UUID id, Instant now) {
        change(id, "state = 'CLOSED', waiting_since = null, last_at = :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void openedWithCase(UUID id) {
        change(id, "state = 'IN_PROGRESS'").update();
    }

    void reach(UUID id, Reach reach, Instant now) {
        change(id, "reach_kind = :kind, reach_value = :value, reach_safe = :safe, reach_changed_at = :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("kind", reach.kind().name())
                .param("value", reach.value())
                .param("safe", reach.safe())
                .update();
    }

    /** The contact as it is then; what the newcomer now leaves out stays. */
    Contact corrected(Contact contact, NewContact asked, Urgency urgency) {
        return sql.sql("""
                        update contact.contact set topic = :topic, urgency = :urgency, version = version + 1,
                          district = coalesce(cast(:district as smallint), district),
                          interpreter = coalesce(cast(:interpreter as text), interpreter)
                        where id = :id returning *""")
                .param("topic", asked.topic())
                .param("urgency", urgency.name())
                .param("district", asked.district())
                .param("interpreter", asked.interpreter())
                .param("id", contact.id())
                .query((row, n) -> ContactRow.read(row))
                .single();
    }

    void presses(UUID id, Urgency urgency) {
        change(id, "urgency = :urgency").param("urgency", urgency.name()).update();
    }

    void pinRenewed(UUID id) {
        change(id, "pin_version = pin_version + 1").update();
    }

    private JdbcClient.StatementSpec change(UUID id, String what) {
        return change(id, what, "");
    }

    private JdbcClient.StatementSpec change(UUID id, String what, String which) {
        return sql.sql("update contact.contact set " + what + ", version = version + 1 where id = :id" + which)
                .param("id", id);
    }
}
