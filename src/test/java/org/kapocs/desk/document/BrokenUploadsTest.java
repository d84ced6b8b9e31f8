package org.kapocs.desk.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.contact.Contacts;
import org.kapocs.desk.contact.NewContact;
import org.kapocs.desk.contact.Reach;
import org.kapocs.desk.contact.Receipt;
import org.kapocs.facts.need.Urgency;
import org.kapocs.testing.Browser;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Parts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A newcomer sends photos over a line that breaks, or after their time was over. */
@HouseTest
class BrokenUploadsTest {
    private static final String FILE = "/en/my/file";

    @Autowired
    Contacts contacts;

    @LocalServerPort
    int port;

    private Browser phone = new Browser(1);

    @BeforeEach
    void a_newcomer_who_asked() throws Exception {
        var asked = new NewContact("residence.renewal", Urgency.SOON, "en", null, null, null, Reach.NONE, "a letter");
        Receipt receipt = contacts.ask(asked, key());
        phone = new Browser(port);
        phone.post("/en/my", "code", receipt.code().plain(), "pin", receipt.pin());
    }

    @Test
    void twenty_uploads_that_are_broken_off_are_all_for_a_day_and_words_still_go() throws Exception {
        for (int n = 0; n < 20; n++) {
            try (var line = new Line(port)) {
                line.say(head("kapocs-file=" + phone.cookie("kapocs-file"), 5_000_000)
                        + part("file\"; filename=\"x.jpg", "cut off"));
                assertThat(line.restOf()).doesNotContain("done=sent");
            }
        }
        var photo = new Parts().field("once", key()).field("text", "my words").file("x.jpg", new byte[100_000]);
        var answer = photo.send(phone, FILE);
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.body()).contains("many files today", ">my words</textarea>");
        var words = new Parts().field("once", key()).field("text", "my words").send(phone, FILE);
        assertThat(words.status()).isEqualTo(303);
    }

    @Test
    void whose_time_was_over_and_sends_three_photos_is_shown_the_words_when_all_of_them_are_sent() throws Exception {
        String words = part("text", "written slowly");
        try (var line = new Line(port)) {
            line.say(head("", 24_000_000 + words.length()) + words);
            line.say(part("file\"; filename=\"x.jpg", "x".repeat(24_000_000)).substring(0, 24_000_000));
            assertThat(line.restOf()).startsWith("HTTP/1.1 403").contains("written slowly");
        }
    }

    private static String head(String cookies, int length) {
        return "POST " + FILE + " HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\nCookie: " + cookies
                + "\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: " + length + "\r\n\r\n";
    }

    private static String part(String name, String content) {
        return "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + content + "\r\n";
    }

    /** As a browser that reads no answer before everything is sent. */
    private record Line(Socket socket) implements AutoCloseable {
        Line(int port) throws IOException {
            this(new Socket("localhost", port));
        }

        void say(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        }

        /** What comes when there is nothing more to send. */
        String restOf() throws IOException {
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
