package org.kapocs.desk.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.privacy.Sharing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What caseworkers are still to be told of their cases: who has them now, and which consents were taken back. */
@Component
class NewsRows {
    private final JdbcClient sql;

    NewsRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** Nobody is told what they did themselves; of several changes of a case each is told the last. */
    void tell(UUID file, UUID happening, UUID by, UUID from, UUID to) {
        UUID[] told = Stream.of(from, to)
                .distinct()
                .filter(account -> !account.equals(by))
                .toArray(UUID[]::new);
        sql.sql("""
                insert into casework.handing (case_file, account, happening)
                select :file, unnest(cast(:told as uuid[])), :happening
                on conflict (case_file, account) do update set happening = excluded.happening""")
                .param("file", file)
                .param("told", told)
                .param("happening", happening)
                .update();
    }

    /** Whoever has an open case of the client in that organization; not who took it back for them. */
    void tell(Case file, UUID client, UUID consent, Sharing.@Nullable Use ended, @Nullable UUID by) {
        sql.sql("""
                insert into casework.withdrawal (case_file, consent, ended)
                select id, :consent, :ended from casework.case_file
                where (client = :client or id = :file) and organization = :organization and state = 'OPEN'
                  and owner is distinct from cast(:by as uuid)
                on conflict do nothing""")
                .param("consent", consent)
                .param("ended", ended == null ? null : ended.name())
                .param("client", client)
                .param("file", file.id())
                .param("organization", file.organization())
                .param("by", by)
                .update();
    }

    /** The newest of each first; what is closed or came back meanwhile is not told any more. */
    News of(UUID account, int most) {
        var news = new News(new ArrayList<>(), new ArrayList<>());
        sql.sql("""
                (select h.id as happening, n.case_file, h.account as by, f.owner, h.text,
                   cast(null as uuid) as consent, cast(null as text) as ended, false as kept
                 from casework.handing n
                 join casework.happening h on h.id = n.happening
                 join casework.case_file f on f.id = n.case_file and f.state = 'OPEN'
                 where n.account = :account
                   and (f.owner = :account) = (h.what = 'ASSIGNED' and h.code = cast(:account as text))
                 order by h.seq desc limit :most)
                union all
                (select null, w.case_file, null, f.owner, '', w.consent, w.ended, f.legal_basis = 'CONSENT'
                 from casework.withdrawal w
                 join casework.case_file f on f.id = w.case_file and f.state = 'OPEN' and f.owner = :account
                 order by w.seq desc limit :most)""").param("account", account).param("most", most).query(news::add);
        return news;
    }

    /** What there is to tell, a consent still by its id. */
    record News(List<Handed> handed, List<Taken> taken) {
        private void add(ResultSet row) throws SQLException {
            UUID file = row.getObject("case_file", UUID.class);
            UUID consent = row.getObject("consent", UUID.class);
            if (consent == null) {
                handed.add(new Handed(
                        row.getObject("happening", UUID.class),
                        file,
                        row.getObject("by", UUID.class),
                        row.getObject("owner", UUID.class),
                        row.getString("text")));
            } else {
                String ended = row.getString("ended");
                Sharing.Use use = ended == null ? null : Sharing.Use.valueOf(ended);
                taken.add(new Taken(file, consent, use, row.getBoolean("kept")));
            }
        }
    }

    /** @param onConsent whether the case is kept on consent */
    record Taken(UUID file, UUID consent, Sharing.@Nullable Use ended, boolean onConsent) {}

    void read(UUID account, Collection<UUID> happenings) {
        sql.sql("delete from casework.handing where account = :account and happening = any(:happenings)")
                .param("account", account)
                .param("happenings", happenings.toArray(UUID[]::new))
                .update();
    }

    /** Only who has the case has seen it: another still has to. */
    void seen(UUID account, UUID file, UUID consent) {
        sql.sql("""
                delete from casework.withdrawal where case_file = :file and consent = :consent
                  and exists (select from casework.case_file f where f.id = case_file and f.owner = :account)""")
                .param("file", file)
                .param("consent", consent)
                .param("account", account)
                .update();
    }
}
