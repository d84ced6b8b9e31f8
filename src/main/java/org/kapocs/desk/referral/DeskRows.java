package org.kapocs.desk.referral;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kapocs.shared.access.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where referrals are answered by people with accounts, as who refers and the house see it. */
@Component
class DeskRows {
    private final JdbcClient sql;

    DeskRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** There it can be answered from now on. */
    void put(Who.Staff who, UUID id, UUID desk) {
        sql.sql("update referral.referral set desk = :desk where id = :id and organization = :organization")
                .param("desk", desk)
                .param("id", id)
                .param("organization", who.organization())
                .update();
    }

    /**
     * One that was sent to this desk; nobody else moves it on meanwhile. With those who are referred together, all in one
     * order, for one answer can be for all of them.
     */
    Optional<Referral> held(Who.Staff who, UUID id) {
        return sql
                .sql("""
                        select * from referral.referral r
                        where desk = :organization and sent_at is not null
                          and (id = :id or party = (select o.party from referral.referral o
                                                    where o.id = :id and o.desk = :organization and o.sent_at is not null))
                        order by id for update of r""")
                .param("id", id)
                .param("organization", who.organization())
                .query((row, n) -> ReferralRow.read(row))
                .list()
                .stream()
                .filter(each -> each.id().equals(id))
                .findFirst();
    }

    /** Those that nobody has answered since then, and of which it was not told. */
    List<UUID> silent(Who.Machine who, Instant since) {
        return sql.sql("""
                        select id from referral.referral where desk is not null and told_late is null
                          and state in ('REQUESTED', 'RECEIVED') and state_since < :since limit 200""")
                .param("since", ReferralRows.utc(since))
                .query(UUID.class)
                .list();
    }

    /** Of two nodes at once one tells it. */
    boolean toldLate(Who.Machine who, UUID id, Instant now) {
        return sql.sql("update referral.referral set told_late = :now where id = :id and told_late is null"
                                + " and state in ('REQUESTED', 'RECEIVED')")
                        .param("now", ReferralRows.utc(now))
                        .param("id", id)
                        .update()
                == 1;
    }
}
