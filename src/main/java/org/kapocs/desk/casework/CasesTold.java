package org.kapocs.desk.casework;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.webhook.Belonging;
import org.kapocs.shared.webhook.Telling;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What programs of others can be told of cases. */
@Component
class CasesTold implements Telling, Belonging {
    private final JdbcClient sql;

    CasesTold(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String thing() {
        return "case";
    }

    @Override
    public Map<String, String> kinds() {
        return Map.of(
                "case.opened", "case.opened",
                "case.taken", "case.assigned",
                "case.handed", "case.assigned",
                "case.handed_over", "case.transferred",
                "case.assigned", "case.assigned",
                "case.closed", "case.closed",
                "case.reopened", "case.reopened",
                "rights.erased", "case.erased",
                "case.need_added", "need.added",
                "case.need_answered", "need.answered",
                "case.need_unmet", "need.unmet");
    }

    @Override
    public Map<UUID, UUID> organizations(Who.Machine house, Collection<UUID> ids) {
        var found = new HashMap<UUID, UUID>();
        sql.sql("select id, organization from casework.case_file where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    found.put(row.getObject("id", UUID.class), row.getObject("organization", UUID.class));
                });
        return found;
    }
}
