package org.kapocs.desk.referral;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.webhook.Belonging;
import org.kapocs.shared.webhook.Telling;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What programs of others can be told of referrals. */
@Component
class ReferralsTold implements Telling, Belonging {
    private final JdbcClient sql;

    ReferralsTold(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String thing() {
        return "referral";
    }

    @Override
    public Map<String, String> kinds() {
        return Map.of(
                "referral.requested", "referral.sent",
                "referral.received", "referral.opened",
                "referral.accepted", "referral.accepted",
                "referral.rejected", "referral.declined",
                "referral.in_progress", "referral.started",
                "referral.completed", "referral.completed",
                "referral.failed", "referral.failed",
                "referral.cancelled", "referral.cancelled",
                "referral.expired", "referral.expired",
                "referral.confirmed", "referral.confirmed");
    }

    @Override
    public Map<UUID, UUID> organizations(Who.Machine house, Collection<UUID> ids) {
        var found = new HashMap<UUID, UUID>();
        sql.sql("select id, organization from referral.referral where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    found.put(row.getObject("id", UUID.class), row.getObject("organization", UUID.class));
                });
        return found;
    }

    @Override
    public Map<UUID, UUID> files(Who.Machine house, Collection<UUID> ids) {
        var found = new HashMap<UUID, UUID>();
        sql.sql("select id, case_file from referral.referral where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    found.put(row.getObject("id", UUID.class), row.getObject("case_file", UUID.class));
                });
        return found;
    }
}
