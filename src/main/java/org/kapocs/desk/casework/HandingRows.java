package org.kapocs.desk.casework;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is still to be told that a case changed its caseworker. */
@Component
class HandingRows {
    private final JdbcClient sql;

    HandingRows(JdbcClient sql) {
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

    /** The newest first; what is closed or came back meanwhile is not told any more. */
    List<Handed> of(UUID account, int most) {
        return sql.sql("""
                select h.id, n.case_file, h.account as by, f.owner, h.text
                from casework.handing n
                join casework.happening h on h.id = n.happening
                join casework.case_file f on f.id = n.case_file and f.state = 'OPEN'
                where n.account = :account
                  and (f.owner = :account) = (h.what = 'ASSIGNED' and h.code = cast(:account as text))
                order by h.seq desc limit :most""")
                .param("account", account)
                .param("most", most)
                .query((row, n) -> new Handed(
                        row.getObject("id", UUID.class),
                        row.getObject("case_file", UUID.class),
                        row.getObject("by", UUID.class),
                        row.getObject("owner", UUID.class),
                        row.getString("text")))
                .list();
    }

    void read(UUID account, Collection<UUID> happenings) {
        sql.sql("delete from casework.handing where account = :account and happening = any(:happenings)")
                .param("account", account)
                .param("happenings", happenings.toArray(UUID[]::new))
                .update();
    }
}
