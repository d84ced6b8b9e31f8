package org.kapocs.shared.provider;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who at the provider is which account. */
@Component
class Bindings {
    private final JdbcClient sql;
    private final Clock clock;

    Bindings(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Optional<UUID> of(String issuer, String subject) {
        return sql.sql("select account from provider.binding where issuer = :issuer and subject = :subject")
                .param("issuer", issuer)
                .param("subject", subject)
                .query(UUID.class)
                .optional();
    }

    /** False when the account is another's at this provider already. */
    boolean bind(String issuer, String subject, UUID account) {
        return sql.sql("""
                        insert into provider.binding (issuer, subject, account, bound_at)
                        values (:issuer, :subject, :account, :now) on conflict do nothing""")
                        .param("issuer", issuer)
                        .param("subject", subject)
                        .param("account", account)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean end(UUID account) {
        return sql.sql("delete from provider.binding where account = :account")
                        .param("account", account)
                        .update()
                > 0;
    }
}
