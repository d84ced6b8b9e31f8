package org.kapocs.desk.referral;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.webhook.Belonging;
import org.kapocs.shared.webhook.Telling;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What programs of an organization that is asked can be told of what was sent to it: by other words than to who refers. */
@Component
class InboxTold implements Telling {
    private final AtDesk atDesk;

    InboxTold(JdbcClient sql) {
        this.atDesk = new AtDesk(sql);
    }

    @Override
    public String thing() {
        return "referral";
    }

    @Override
    public Map<String, String> kinds() {
        return Map.ofEntries(
                Map.entry("referral.requested", "inbox.arrived"),
                Map.entry("referral.desk-changed", "inbox.arrived"),
                Map.entry("referral.accepted", "inbox.accepted"),
                Map.entry("referral.rejected", "inbox.declined"),
                Map.entry("referral.in_progress", "inbox.started"),
                Map.entry("referral.on_hold", "inbox.waits"),
                Map.entry("referral.completed", "inbox.completed"),
                Map.entry("referral.failed", "inbox.failed"),
                Map.entry("referral.cancelled", "inbox.closed"),
                Map.entry("referral.expired", "inbox.expired"),
                Map.entry("referral.wrote", "inbox.written"),
                Map.entry("referral.assigned", "inbox.assigned"));
    }

    @Override
    public Optional<Belonging> hearers() {
        return Optional.of(atDesk);
    }

    /** For whom it is there: whose people answer it now. */
    private record AtDesk(JdbcClient sql) implements Belonging {
        @Override
        public String thing() {
            return "referral";
        }

        @Override
        public Map<UUID, UUID> organizations(Who.Machine house, Collection<UUID> ids) {
            var found = new HashMap<UUID, UUID>();
            sql.sql("select id, desk from referral.referral where id = any(:ids) and desk is not null"
                            + " and sent_at is not null")
                    .param("ids", ids.toArray(UUID[]::new))
                    .query(row -> {
                        found.put(row.getObject("id", UUID.class), row.getObject("desk", UUID.class));
                    });
            return found;
        }
    }
}
