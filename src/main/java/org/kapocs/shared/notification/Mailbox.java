package org.kapocs.shared.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Languages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Where letters end in the demo: a page instead of anybody's mail. */
public class Mailbox implements Carrier {
    private static final Who MYSELF = new Who.Machine("mailbox");

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Languages languages;
    private final Clock clock;

    Mailbox(JdbcClient sql, TransactionTemplate transaction, Languages languages, Clock clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.languages = languages;
        this.clock = clock;
    }

    @Override
    public boolean ready() {
        return true;
    }

    @Override
    public void carry(Envelope envelope) {
        transaction.executeWithoutResult(_ -> sql.sql("""
                        insert into notification.mailbox (letter, at, language, recipient, subject, body)
                        values (:letter, :at, :language, :recipient, :subject, :body) on conflict do nothing""")
                .param("letter", envelope.letter())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("language", envelope.language().tag())
                .param("recipient", envelope.recipient())
                .param("subject", envelope.subject())
                .param("body", envelope.body())
                .update());
    }

    /** The newest letters, at most 50. */
    public List<Delivered> newest() {
        return Standing.as(
                MYSELF,
                () -> transaction.execute(_ -> sql.sql(
                                "select * from notification.mailbox order by at desc, letter desc limit 50")
                        .query((row, n) -> new Delivered(
                                row.getObject("at", OffsetDateTime.class).toInstant(),
                                languages.of(row.getString("language")).orElseGet(languages::house),
                                row.getString("recipient"),
                                row.getString("subject"),
                                row.getString("body").lines().toList()))
                        .list()));
    }

    /** A letter in the demo's mailbox. */
    public record Delivered(
            Instant at,
            org.kapocs.shared.language.Language language,
            String recipient,
            String subject,
            List<String> lines) {}
}
