package org.kapocs.desk.casework;

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

/** Names cases by their numbers where the trail tells of them. */
@Component
class CaseNumbers implements Named {
    private final JdbcClient sql;

    CaseNumbers(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return "case";
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, String> names(Who.Staff who, Collection<UUID> ids) {
        var numbers = new HashMap<UUID, String>();
        sql.sql("select id, number from casework.case_file where id = any(:ids) and " + Scope.ROWS)
                .params(Scope.of(who).parameters())
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    numbers.put(row.getObject("id", UUID.class), row.getString("number"));
                });
        return numbers;
    }
}
