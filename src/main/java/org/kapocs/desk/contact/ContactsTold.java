package org.kapocs.desk.contact;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.webhook.Belonging;
import org.kapocs.shared.webhook.Telling;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What programs of others can be told of contacts. */
@Component
class ContactsTold implements Telling, Belonging {
    private final JdbcClient sql;

    ContactsTold(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String thing() {
        return "contact";
    }

    @Override
    public Map<String, String> kinds() {
        return Map.of(
                "contact.asked", "contact.opened",
                "contact.heard", "contact.opened",
                "contact.written", "contact.written",
                "contact.replied", "contact.answered",
                "contact.finished", "contact.closed",
                "contact.reopened", "contact.reopened",
                "rights.erased", "contact.erased");
    }

    @Override
    public Map<UUID, UUID> organizations(Who.Machine house, Collection<UUID> ids) {
        var found = new HashMap<UUID, UUID>();
        sql.sql("select id, organization from contact.contact where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    found.put(row.getObject("id", UUID.class), row.getObject("organization", UUID.class));
                });
        return found;
    }
}
