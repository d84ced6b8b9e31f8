package org.kapocs.desk.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    void add(Who who, Referral referral, ReferralState state, String reason, Instant at) {
        sql.sql("""
                insert into referral.step (id, referral, at, state, reason, by_kind, account)
                values (:id, :referral, :at, :state, :reason, :by, :account)""")
                .param("id", Ids.next())
                .param("referral", referral.id())
                .param("at", ReferralRows.utc(at))
                .param("state", state.name())
                .param("reason", reason)
                .param("by", kind(who, referral))
                .param("account", who instanceof Who.Staff staff ? staff.account() : null)
                .update();
    }

    private static String kind(Who who, Referral referral) {
        return switch (who) {
            case Who.Staff staff when !staff.organization().equals(referral.organization()) -> "desk";
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

    void wrote(Turn turn) {
        sql.sql("""
                insert into referral.turn (id, referral, at, side, account, text, files)
                values (:id, :referral, :at, :side, :account, :text, :files)""")
                .param("id", turn.id())
                .param("referral", turn.referral())
                .param("at", ReferralRows.utc(turn.at()))
                .param("side", turn.side().name())
                .param("account", turn.account())
                .param("text", turn.text())
                .param("files", turn.files())
                .update();
    }

    /** Everything of these, in the order in which it happened: one row for each step, word, look and letter. */
    Told told(Collection<UUID> referrals) {
        var told = new Told();
        sql.sql("""
                        select 'step' as part, referral, at, state as a, reason as b, by_kind as c, account,
                          cast(null as text[]) as sections, seq, id
                          from referral.step where referral = any(:ids)
                        union all select 'said', referral, at, text, language, '', null, null, 0, id
                          from referral.message where referral = any(:ids)
                        union all select 'turn', referral, at, text, side, cast(files as text), account, null, seq, id
                          from referral.turn where referral = any(:ids)
                        union all select 'letter', referral, made_at, letter_key, '', '', null, null, 0, id
                          from referral.link where referral = any(:ids)
                        union all (select distinct on (referral) 'seen', referral, at, '', '', '', null, sections, 0, id
                          from referral.seen where referral = any(:ids) order by referral, id desc)
                        order by seq, id""").param("ids", referrals.toArray(UUID[]::new)).query(row -> {
            told.add(row);
        });
        return told;
    }

    /**
     * What happened to some referrals.
     *
     * @param letters the key of the newest letter with a link, by referral
     * @param lastSeen what the recipient saw the last time, by referral
     */
    record Told(
            List<Step> steps,
            List<PartnerMessage.Said> messages,
            List<Turn> turns,
            Map<UUID, String> letters,
            Map<UUID, Seen> lastSeen) {
        Told() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new HashMap<>(), new HashMap<>());
        }

        private void add(ResultSet row) throws SQLException {
            UUID referral = row.getObject("referral", UUID.class);
            Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
            String a = row.getString("a");
            String b = row.getString("b");
            switch (row.getString("part")) {
                case "step" ->
                    steps.add(new Step(
                            referral,
                            at,
                            ReferralState.valueOf(a),
                            b,
                            row.getString("c"),
                            row.getObject("account", UUID.class)));
                case "said" -> messages.add(new PartnerMessage.Said(referral, at, a, b));
                case "turn" ->
                    turns.add(new Turn(
                            row.getObject("id", UUID.class),
                            referral,
                            at,
                            Turn.Side.valueOf(b),
                            row.getObject("account", UUID.class),
                            a,
                            Integer.parseInt(row.getString("c"))));
                case "letter" -> letters.put(referral, a);
                default -> {
                    List<Section> sections =
                            ReferralRow.sections(row).stream().sorted().toList();
                    lastSeen.put(referral, new Seen(referral, at, sections));
                }
            }
        }
    }
}
