package org.kapocs.facts.client;

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

/** Who was written down because of somebody with whom they live, and never asked us anything themselves. */
@Component
@Transactional(readOnly = true)
public class ByHousehold {
    private final JdbcClient sql;

    ByHousehold(JdbcClient sql) {
        this.sql = sql;
    }

    /** Those without a contact who were written down before that moment, the oldest first. */
    public List<UUID> knownBefore(Who who, Instant moment, Collection<UUID> except, int most) {
        return sql.sql("select id from client.client where contact is null and registered_at < :moment"
                        + " and id <> all(:except) and exists (select from client.member m where m.client = id) and "
                        + Scope.ROWS + " order by registered_at, id limit :most")
                .params(Scope.of(who).parameters())
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .param("except", except.toArray(UUID[]::new))
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    /** Whether all of these were written down before that moment. */
    public boolean allKnownBefore(Who who, Collection<UUID> clients, Instant moment) {
        return sql.sql("select count(*) from client.client where id = any(:clients) and registered_at < :moment and "
                                + Scope.ROWS)
                        .params(Scope.of(who).parameters())
                        .param("clients", clients.toArray(UUID[]::new))
                        .param("moment", moment.atOffset(ZoneOffset.UTC))
                        .query(Integer.class)
                        .single()
                == clients.size();
    }

    /** All with whom these live, and they themselves; nobody for those who live with nobody. */
    public Set<UUID> living(Who who, Collection<UUID> clients) {
        return sql.sql("select other.client from client.member one join client.member other"
                        + " on other.household = one.household where one.client = any(:clients)")
                .param("clients", clients.toArray(UUID[]::new))
                .query(UUID.class)
                .set();
    }
}
