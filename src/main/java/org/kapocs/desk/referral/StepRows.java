package org.kapocs.desk.referral;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.Section;
import org.kapocs.shared.web.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to referrals, and what their recipients saw. Only added to. */
@Component
class StepRows {
    private final JdbcClient sql;

    StepRows(JdbcClient sql) {
        this.sql = sql;
    }

    void add(Who who, UUID referral, ReferralState state, String reason, Instant at) {
        sql.sql("""
                insert into referral.step (id, referral, at, state, reason, by_kind, account)
                values (:id, :referral, :at, :state, :reason, :by, :account)""")
                .param("id", Ids.next())
                .param("referral", referral)
                .param("at", ReferralRows.utc(at))
                .param("state", state.name())
                .param("reason", reason)
                .param("by", kind(who))
                .param("account", who instanceof Who.Staff staff ? staff.account() : null)
                .update();
    }

    private static String kind(Who who) {
        return switch (who) {
            case Who.Staff _ -> "staff";
            case Who.CodeHolder _ -> "code";
            case Who.LinkHolder _ -> "link";
            case Who.Machine _ -> "machine";
            case Who.Nobody _ -> "nobody";
        };
    }

    void saw(UUID referral, Set<Section> sections, Instant at) {
        sql.sql("insert into referral.seen (id, referral, at, sections) values (:id, :referral, :at, :sections)")
                .param("id", Ids.next())
                .param("referral", referral)
                .param("at", ReferralRows.utc(at))
                .param("sections", ReferralRows.names(sections))
                .update();
    }

    void said(UUID referral, PartnerMessage message, Instant at) {
        sql.sql(
                        "insert into referral.message (id, referral, at, language, text) values (:id, :referral, :at, :language, :text)")
                .param("id", Ids.next())
                .param("referral", referral)
                .param("at", ReferralRows.utc(at))
                .param("language", message.language())
                .param("text", message.text())
                .update();
    }

    /** What the recipients of these said to the client, in that order. */
    List<PartnerMessage.Said> messages(Collection<UUID> referrals) {
        return sql.sql("select * from referral.message where referral = any(:ids) order by id")
                .param("ids", referrals.toArray(UUID[]::new))
                .query((row, n) -> new PartnerMessage.Said(
                        row.getObject("referral", UUID.class),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("text"),
                        row.getString("language")))
                .list();
    }

    /** In the order in which they happened. */
    List<Step> of(Collection<UUID> referrals) {
        return sql.sql("select * from referral.step where referral = any(:ids) order by seq")
                .param("ids", referrals.toArray(UUID[]::new))
                .query((row, n) -> new Step(
                        row.getObject("referral", UUID.class),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        ReferralState.valueOf(row.getString("state")),
                        row.getString("reason"),
                        row.getString("by_kind"),
                        row.getObject("account", UUID.class)))
                .list();
    }

    /** What was seen of each the last time. */
    List<Seen> lastSeen(Collection<UUID> referrals) {
        return sql.sql("""
                        select distinct on (referral) * from referral.seen where referral = any(:ids)
                        order by referral, id desc""")
                .param("ids", referrals.toArray(UUID[]::new))
                .query((row, n) -> new Seen(
                        row.getObject("referral", UUID.class),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        ReferralRows.sections(row).stream().sorted().toList()))
                .list();
    }
}
