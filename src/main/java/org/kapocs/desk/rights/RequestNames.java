package org.kapocs.desk.rights;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.kapocs.shared.access.Scope;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Named;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names what clients asked by its number and that of their case, where the trail tells of it. */
@Component
class RequestNames implements Named {
    private final JdbcClient sql;

    RequestNames(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return "right";
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, String> names(Who.Staff who, Collection<UUID> ids) {
        var names = new HashMap<UUID, String>();
        sql.sql("select id, number, case_number from rights.request where id = any(:ids) and " + Scope.ROWS)
                .params(Scope.of(who).parameters())
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    String name = "#" + row.getLong("number");
                    String of = row.getString("case_number");
                    names.put(row.getObject("id", UUID.class), of.isEmpty() ? name : of + " · " + name);
                });
        return names;
    }
}
