package org.kapocs.shared.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.kapocs.launch.TestPostgres;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.language.Messages;
import org.kapocs.testing.Staff;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A mail server beside the house, and letters to send. */
abstract class LettersAtWork {
    static final Who.Machine MACHINE = new Who.Machine("test");

    @Autowired
    Letters letters;

    @Autowired
    Outbox outbox;

    @Autowired
    Messages messages;

    @Autowired
    Languages languages;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient sql;

    @Autowired
    Staff staff;

    @Autowired
    PlatformTransactionManager transactions;

    @Value("${spring.datasource.url}")
    String url;

    GreenMail server;

    @BeforeEach
    void start() throws SQLException {
        server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        server.start();
        // letters that other tests left are not ours to send, to count or to try again
        try (var administrator = TestPostgres.administrator(url);
                var all = administrator.createStatement()) {
            all.execute("delete from notification.envelope");
            all.execute("delete from notification.letter");
        }
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    LetterState state(String key) {
        return letters.stateOf(key).orElseThrow();
    }

    long told() {
        return Standing.as(
                MACHINE,
                () -> new TransactionTemplate(transactions)
                        .execute(_ -> sql.sql("select count(*) from audit.entry where what = 'letter.posted'")
                                .query(Long.class)
                                .single()));
    }

    /** As PostgreSQL's own administrator: before whom no lock holds. */
    void change(String statement, String key) {
        try (var connection = TestPostgres.administrator(url)) {
            var source = new SingleConnectionDataSource(connection, true);
            assertThat(JdbcClient.create(source)
                            .sql(statement)
                            .param("key", key)
                            .update())
                    .isEqualTo(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    String post(String to, String language) {
        String key = "test:" + UUID.randomUUID() + ":1";
        Standing.as(MACHINE, () -> inTransaction(() -> letters.post(MACHINE, letter(to, language, key))));
        return key;
    }

    Letter letter(String to, String language, String key) {
        return new Letter(
                to,
                languages.of(language).orElseThrow(),
                "notification.mailbox.title",
                "notification.mailbox.lead",
                Map.of(),
                key);
    }

    Postman postman(int port) {
        var address = new SmtpAddress("smtp", "localhost", port, null, null);
        return new Postman(outbox, new Smtp(address, "letters@house.example.org", messages, clock));
    }

    void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> work.run());
    }

    int envelopes() {
        return Standing.as(MACHINE, this::count);
    }

    int count() {
        return new TransactionTemplate(transactions)
                .execute(_ -> sql.sql("""
                        select count(*) from notification.envelope e join notification.letter l on l.id = e.letter
                        where l.state = 'waiting'""").query(Integer.class).single());
    }

    String recipient(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (jakarta.mail.MessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
