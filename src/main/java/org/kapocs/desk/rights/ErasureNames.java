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

/** Names erasures by their number, where the trail tells of them: before and after, it is all that tells one from another. */
@Component
class ErasureNames implements Named {
    private final JdbcClient sql;

    ErasureNames(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return "erasure";
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, String> names(Who.Staff who, Collection<UUID> ids) {
        var names = new HashMap<UUID, String>();
        sql.sql("select id, number from rights.erasure where id = any(:ids) and " + Scope.ROWS)
                .params(Scope.of(who).parameters())
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    names.put(row.getObject("id", UUID.class), "#" + row.getLong("number"));
                });
        return names;
    }
}
