package org.kapocs.desk.casework;

import static java.util.Map.entry;

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
        return Map.ofEntries(
                entry("case.opened", "case.opened"),
                entry("case.taken", "case.assigned"),
                entry("case.handed", "case.assigned"),
                entry("case.handed_over", "case.transferred"),
                entry("case.assigned", "case.assigned"),
                entry("case.closed", "case.closed"),
                entry("case.reopened", "case.reopened"),
                entry("rights.erased", "case.erased"),
                entry("case.need_added", "need.added"),
                entry("case.need_answered", "need.answered"),
                entry("case.need_unmet", "need.unmet"));
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
