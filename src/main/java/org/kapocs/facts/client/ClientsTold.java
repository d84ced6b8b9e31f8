package org.kapocs.facts.client;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.webhook.Belonging;
import org.kapocs.shared.webhook.Telling;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What programs of others can be told of clients, and of what they consented to. */
@Component
class ClientsTold implements Telling, Belonging {
    private final JdbcClient sql;

    ClientsTold(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String thing() {
        return "client";
    }

    @Override
    public Map<String, String> kinds() {
        return Map.of(
                "client.registered", "client.registered",
                "client.corrected", "client.corrected",
                "client.joined", "client.joined",
                "client.parted", "client.parted",
                "rights.erased", "client.erased",
                "consent.given", "consent.given",
                "consent.withdrawn", "consent.withdrawn");
    }

    @Override
    public Map<UUID, UUID> organizations(Who.Machine house, Collection<UUID> ids) {
        var found = new HashMap<UUID, UUID>();
        sql.sql("select id, organization from client.client where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    found.put(row.getObject("id", UUID.class), row.getObject("organization", UUID.class));
                });
        return found;
    }
}
