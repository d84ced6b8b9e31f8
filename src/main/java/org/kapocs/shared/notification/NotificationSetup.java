package org.kapocs.shared.notification;

import java.time.Clock;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.language.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Chooses the way out: the mail server that was named, else the demo's mailbox, else none yet. */
@Configuration
class NotificationSetup {
    private static final Carrier NONE = new Carrier() {
        @Override
        public boolean ready() {
            return false;
        }

        @Override
        public void carry(Envelope envelope) throws Hindered {
            throw new Hindered(Hindrance.UNREACHABLE);
        }
    };

    @Bean
    Mailbox mailbox(JdbcClient sql, PlatformTransactionManager transactions, Languages languages, Clock clock) {
        return new Mailbox(sql, new TransactionTemplate(transactions), languages, clock);
    }

    @Bean
    Postman postman(
            Outbox outbox,
            Mailbox mailbox,
            Messages messages,
            Clock clock,
            @Value("${kapocs.demo}") boolean demo,
            @Value("${kapocs.smtp-url:}") String url,
            @Value("${kapocs.mail-from:kapocs@localhost}") String from) {
        if (!url.isBlank()) {
            return new Postman(outbox, new Smtp(SmtpAddress.of(url.strip()), from, messages, clock));
        }
        return new Postman(outbox, demo ? mailbox : NONE);
    }
}
