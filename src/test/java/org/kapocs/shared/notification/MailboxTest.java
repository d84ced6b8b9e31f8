package org.kapocs.shared.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.language.Languages;
import org.kapocs.testing.Browser;
import org.kapocs.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class MailboxTest {
    @Autowired
    Mailbox mailbox;

    @Autowired
    Languages languages;

    @Autowired
    JdbcClient sql;

    @LocalServerPort
    int port;

    @Test
    void the_demo_keeps_a_letter_where_it_can_be_read_and_the_application_alone_cannot_read_it() {
        UUID letter = UUID.randomUUID();
        var envelope = new Envelope(
                letter, languages.of("ar").orElseThrow(), "a@example.org", "s-" + letter, "one\n\nhttp://here");
        org.kapocs.shared.access.Standing.as(
                new org.kapocs.shared.access.Who.Machine("letters"), () -> mailbox.carry(envelope));
        assertThat(mailbox.newest()).anySatisfy(delivered -> {
            assertThat(delivered.subject()).isEqualTo("s-" + letter);
            assertThat(delivered.lines()).containsExactly("one", "", "http://here");
            assertThat(delivered.language().rtl()).isTrue();
        });
        assertThat(sql.sql("select count(*) from notification.mailbox")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void outside_the_demo_there_is_no_mailbox() throws Exception {
        assertThat(new Browser(port).get("/demo/mailbox").status()).isEqualTo(404);
        assertThat(new Browser(port).get("/hu/demo/mailbox").status()).isEqualTo(404);
    }
}
