package org.kapocs.desk.transfer;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.webhook.Belonging;
import org.kapocs.shared.webhook.Telling;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What programs of others can be told of transfers; who offered a case is told, and who has it hears of the case. */
@Component
class TransfersTold implements Telling, Belonging {
    private final JdbcClient sql;

    TransfersTold(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String thing() {
        return "transfer";
    }

    @Override
    public Map<String, String> kinds() {
        return Map.of(
                "transfer.offered", "transfer.offered",
                "transfer.accepted", "transfer.accepted",
                "transfer.declined", "transfer.declined",
                "transfer.withdrawn", "transfer.withdrawn",
                "transfer.ended", "transfer.ended");
    }

    @Override
    public Map<UUID, UUID> organizations(Who.Machine house, Collection<UUID> ids) {
        return found("organization", ids);
    }

    @Override
    public Map<UUID, UUID> files(Who.Machine house, Collection<UUID> ids) {
        return found("case_file", ids);
    }

    private Map<UUID, UUID> found(String column, Collection<UUID> ids) {
        var found = new HashMap<UUID, UUID>();
        sql.sql("select id, " + column + " as found from transfer.transfer where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    found.put(row.getObject("id", UUID.class), row.getObject("found", UUID.class));
                });
        return found;
    }
}
