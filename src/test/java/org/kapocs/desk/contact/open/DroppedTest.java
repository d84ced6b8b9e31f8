package org.kapocs.desk.contact.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.contact.Asked;
import org.kapocs.testing.Browser;
import org.kapocs.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A connection that breaks off while somebody asks. */
@HouseTest
class DroppedTest {
    @LocalServerPort
    int port;

    @Autowired
    JdbcClient sql;

    @Test
    void a_form_of_which_half_arrived_makes_nothing_and_the_same_form_sent_again_is_one_question() throws Exception {
        String once = Asked.key();
        String body = body(once, "sentinel-half " + "x".repeat(2_000));
        for (int part : new int[] {1, body.length() / 2, body.length() - 1}) {
            dropped(body, part);
        }
        assertThat(made(once)).isZero();
        var phone = new Browser(port);
        var answer = AskingTest.ask(phone, "en", "sentinel-half", "once", once);
        assertThat(answer.status()).isEqualTo(303);
        assertThat(made(once)).isEqualTo(1);
    }

    @Test
    void who_never_read_the_answer_sends_the_form_again_and_reads_the_same_receipt() throws Exception {
        String once = Asked.key();
        String body = body(once, "sentinel-unread");
        dropped(body, body.length());
        var first = new Browser(port);
        AskingTest.ask(first, "en", "sentinel-unread", "once", once);
        var again = new Browser(port);
        AskingTest.ask(again, "en", "sentinel-unread", "once", once);
        assertThat(AskingTest.codeAndPin(again.get("/en/my/receipt").body()))
                .isEqualTo(AskingTest.codeAndPin(first.get("/en/my/receipt").body()));
        assertThat(made(once)).isEqualTo(1);
    }

    private static String body(String once, String message) {
        return "topic=housing.rent&once=" + once + "&message=" + URLEncoder.encode(message, StandardCharsets.UTF_8);
    }

    /** Sends so much of the body and is gone. */
    private void dropped(String body, int part) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            String head = "POST /en/ask HTTP/1.1\r\nHost: localhost:" + port
                    + "\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded"
                    + "\r\nContent-Length: " + body.length() + "\r\n\r\n";
            socket.getOutputStream().write((head + body.substring(0, part)).getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            socket.setSoLinger(part < body.length(), 0);
        }
    }

    private int made(String once) {
        return sql.sql("select count(*) from web.once where key_hash = sha256(convert_to(:key, 'UTF8'))")
                .param("key", UUID.fromString(once).toString())
                .query(Integer.class)
                .single();
    }
}
