package org.kapocs.desk.referral;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.Scope;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.Section;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Referrals as rows. A partner is scoped to the one referral of their link, a newcomer to those of their contact. */
@Component
class ReferralRows {
    static final String MINE = " and (id = :scope_link or " + Scope.ROWS + ")"
            + " and (sent_at is not null or cast(:scope_organization as uuid) is not null or :scope_all)";

    private static final String AT_DESK = " and desk = :scope_organization and sent_at is not null";

    /** Whoever has something to do with it. */
    private static final String TOUCHED = " and (id = :scope_link or " + Scope.ROWS + " or desk = :scope_organization)";

    private final JdbcClient sql;

    ReferralRows(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Referral referral) {
        sql.sql("""
                insert into referral.referral
                  (id, organization, account, case_file, client, contact, need, service, service_name, recipient,
                   recipient_name, email, language, sections, asked, state, state_since, version)
                values (:id, :organization, :account, :file, :client, :contact, :need, :service, :serviceName, :recipient,
                   :recipientName, :email, :language, :sections, :asked, :state, :since, :version)""")
                .param("id", referral.id())
                .param("organization", referral.organization())
                .param("account", referral.account())
                .param("file", referral.caseFile())
                .param("client", referral.client())
                .param("contact", referral.contact())
                .param("need", referral.need())
                .param("service", referral.to().service())
                .param("serviceName", referral.to().serviceName())
                .param("recipient", referral.to().organization())
                .param("recipientName", referral.to().organizationName())
                .param("email", referral.to().email())
                .param("language", referral.to().language())
                .param("sections", names(referral.sections()))
                .param("asked", referral.asked())
                .param("state", referral.state().name())
                .param("since", utc(referral.stateSince()))
                .param("version", referral.version())
                .update();
    }

    Optional<Referral> get(Who who, UUID id) {
        return select(who, "id = :id" + MINE)
                .param("id", id)
                .query((row, n) -> ReferralRow.read(row))
                .optional();
    }

    /** One that was sent to the organization of this person. */
    Optional<Referral> atDesk(Who.Staff who, UUID id) {
        return select(who, "id = :id" + AT_DESK)
                .param("id", id)
                .query((row, n) -> ReferralRow.read(row))
                .optional();
    }

    /** As it stands now, for whoever has something to do with it. */
    Optional<Referral> now(Who who, UUID id) {
        return select(who, "id = :id" + TOUCHED)
                .param("id", id)
                .query((row, n) -> ReferralRow.read(row))
                .optional();
    }

    List<Referral> ofCase(Who who, UUID caseFile) {
        return select(who, "case_file = :file" + MINE + " order by id desc")
                .param("file", caseFile)
                .query((row, n) -> ReferralRow.read(row))
                .list();
    }

    /** Those of all these cases, newest first. */
    List<Referral> ofCases(Who.Staff who, Collection<UUID> caseFiles) {
        return select(who, "case_file = any(:files)" + MINE + " order by id desc")
                .param("files", caseFiles.toArray(UUID[]::new))
                .query((row, n) -> ReferralRow.read(row))
                .list();
    }

    /** Without words of whose writer did not know that they are read there. */
    List<Referral> ofContact(Who.CodeHolder who) {
        return select(who, "contact = :scope_contact" + MINE + " order by id desc")
                .query((row, n) -> ReferralRow.own(row))
                .list();
    }

    /** One whose words were written by somebody who knew that the client reads them. */
    Optional<Referral> open(Who.Machine house, UUID id) {
        return select(house, "id = :id and words_open" + MINE)
                .param("id", id)
                .query((row, n) -> ReferralRow.read(row))
                .optional();
    }

    /** What the clients took back, and who was asked for them had accepted or could have. */
    List<Referral> takenBack(Who.Staff who, Collection<UUID> clients) {
        return select(who, "client = any(:clients) and reason = 'CONSENT_WITHDRAWN'" + MINE)
                .param("clients", clients.toArray(UUID[]::new))
                .query((row, n) -> ReferralRow.read(row))
                .list();
    }

    /** Everything that was ever sent about this client. */
    List<Referral> sentFor(Who.Machine who, UUID client) {
        return select(who, "client = :client and state <> 'DRAFT'" + MINE)
                .param("client", client)
                .query((row, n) -> ReferralRow.read(row))
                .list();
    }

    /** Those of this client in which the recipient has still something to say; nobody else changes them meanwhile. */
    List<Referral> liveOf(Who.Machine who, UUID client) {
        return select(who, "client = :client and state = any(:live)" + MINE + " order by id for update")
                .param("client", client)
                .param("live", ReferralState.names(ReferralState.LIVE))
                .query((row, n) -> ReferralRow.read(row))
                .list();
    }

    /** Drafts of this case, and those in which the recipient has still something to say; locked like these. */
    List<Referral> unfinishedOf(Who.Machine who, UUID caseFile) {
        return select(
                        who,
                        "case_file = :file and (state = 'DRAFT' or state = any(:live))" + MINE
                                + " order by id for update")
                .param("file", caseFile)
                .param("live", ReferralState.names(ReferralState.LIVE))
                .query((row, n) -> ReferralRow.read(row))
                .list();
    }

    /** The clients of whom some recipient may see something now or soon. */
    List<UUID> clientsShown(Who.Machine who) {
        return scoped("select distinct client from referral.referral where state = any(:live)" + MINE, who)
                .param("live", ReferralState.names(ReferralState.LIVE))
                .query(UUID.class)
                .list();
    }

    List<Referral> unanswered(Who.Machine who, Instant now) {
        return select(who, "state in ('REQUESTED', 'RECEIVED') and answer_by < :now" + MINE + " limit 200")
                .param("now", utc(now))
                .query((row, n) -> ReferralRow.read(row))
                .list();
    }

    JdbcClient.StatementSpec select(Who who, String condition) {
        return scoped("select * from referral.referral where " + condition, who);
    }

    JdbcClient.StatementSpec scoped(String text, Who who) {
        return sql.sql(text)
                .params(Scope.of(who).parameters())
                .param("scope_link", who instanceof Who.LinkHolder holder ? holder.referral() : null);
    }

    /** Changes a draft, unless somebody else changed it since that version. */
    boolean revise(Who.Staff who, UUID id, int version, Set<Section> sections, String asked, String language) {
        return scoped("""
                        update referral.referral
                        set sections = :sections, asked = :asked, words_open = true, language = :language,
                          version = version + 1
                        where id = :id and version = :version and state = 'DRAFT'""" + MINE, who)
                        .param("sections", names(sections))
                        .param("asked", asked)
                        .param("language", language)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Whoever is sent along goes where this one goes, if that was said. */
    void sendTo(Who who, Referral draft) {
        scoped("""
                        update referral.referral r set place = o.place, place_name = o.place_name
                        from referral.referral o where o.id = :id and o.place is not null and r.party = o.party
                          and r.id <> o.id and r.state = 'DRAFT' and r.organization = o.organization and :scope_organization = o.organization""", who).param("id", draft.id()).update();
    }

    /** Writes down where it moved, if it still stood where the move may begin; of two at once one succeeds. */
    boolean move(Who who, Move move, Referral moved, @Nullable Instant answerBy) {
        return scoped("""
                        update referral.referral
                        set state = :state, reason = :reason, result = :result, state_since = :since,
                            answer_by = coalesce(:answerBy, answer_by),
                            sent_at = case when cast(:answerBy as timestamptz) is null then sent_at else :since end,
                            version = version + 1
                        where id = :id and version = :version and state = any(:from)""" + TOUCHED, who)
                        .param("state", moved.state().name())
                        .param("reason", moved.reason())
                        .param(
                                "result",
                                moved.result() == null ? null : moved.result().name())
                        .param("since", utc(moved.stateSince()))
                        .param("answerBy", answerBy == null ? null : utc(answerBy))
                        .param("id", moved.id())
                        .param("version", moved.version() - 1)
                        .param("from", move.from())
                        .update()
                == 1;
    }

    /** The client's own word, once. */
    boolean confirm(Who who, UUID id, ReferralResult result) {
        return scoped("""
                        update referral.referral set result = :result, version = version + 1
                        where id = :id and state = 'COMPLETED' and result is null""" + MINE, who)
                        .param("result", result.name())
                        .param("id", id)
                        .update()
                == 1;
    }

    static String[] names(Set<Section> sections) {
        return sections.stream().sorted().map(Section::name).toArray(String[]::new);
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
