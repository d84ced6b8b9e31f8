package org.kapocs.desk.casework;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kapocs.shared.access.Scope;
import org.kapocs.shared.access.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The cases of a person, and the people whose last case was closed long ago. */
@Component
@Transactional(readOnly = true)
public class CasesOfPerson {
    private final JdbcClient sql;

    CasesOfPerson(JdbcClient sql) {
        this.sql = sql;
    }

    /** All cases of these records, the newest first. */
    public List<Case> of(Who who, Collection<UUID> clients) {
        return sql.sql("select * from casework.case_file where client = any(:clients) and " + Scope.ROWS
                        + " order by id desc")
                .params(Scope.of(who).parameters())
                .param("clients", clients.toArray(UUID[]::new))
                .query((row, n) -> CaseRows.read(row))
                .list();
    }

    /** Of these contacts those of which a case came. */
    public Set<UUID> ofContacts(Who who, Collection<UUID> contacts) {
        return sql.sql("select contact from casework.case_file where contact = any(:contacts) and " + Scope.ROWS)
                .params(Scope.of(who).parameters())
                .param("contacts", contacts.toArray(UUID[]::new))
                .query(UUID.class)
                .set();
    }

    /** Holds these cases: nobody opens one of them again until the end of the transaction. */
    @Transactional
    public void hold(Who.Machine job, Collection<UUID> cases) {
        sql.sql("select id from casework.case_file where id = any(:cases) order by id for update")
                .param("cases", cases.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /** Of these records, those with a case that is open or was not closed before that moment. */
    public Set<UUID> inUse(Who who, Collection<UUID> clients, Instant moment) {
        return sql.sql("select distinct client from casework.case_file where client = any(:clients)"
                        + " and (state <> 'CLOSED' or closed_at >= :moment) and " + Scope.ROWS)
                .params(Scope.of(who).parameters())
                .param("clients", clients.toArray(UUID[]::new))
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .set();
    }

    /** The clients all of whose cases were closed before that moment, whose was first first. */
    public List<UUID> overBefore(Who who, Instant moment, Collection<UUID> except, int most) {
        return sql.sql("select client from casework.case_file where client <> all(:except) and " + Scope.ROWS + """
                         group by client
                         having bool_and(state = 'CLOSED') and max(closed_at) < :moment
                         order by max(closed_at) limit :most""")
                .params(Scope.of(who).parameters())
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .param("except", except.toArray(UUID[]::new))
                .param("most", most)
                .query(UUID.class)
                .list();
    }
}
