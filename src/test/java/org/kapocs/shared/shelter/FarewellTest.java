package org.kapocs.shared.shelter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapocs.testing.HouseTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Programs keep a line open, and send on it what nobody here reads. */
@HouseTest
class FarewellTest {
    private static final String HEAD = """
            POST /api/v1/tasks/01a22e0b-1ccb-73d5-ad5c-648355b377d2/finishing HTTP/1.1
            Host: localhost
            Content-Type: application/json
            Content-Length: 2

            """.replace("\n", "\r\n");

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void who_sent_what_was_not_read_is_heard_again_on_the_same_line(boolean bodyComesLate) throws IOException {
        try (Socket line = new Socket("localhost", port)) {
            var answers = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
            for (int times = 0; times < 3; times++) {
                send(line, bodyComesLate ? HEAD : HEAD + "{}");
                String status = answers.readLine();
                assertThat(status).as("the line is open").startsWith("HTTP/1.1 401");
                pastItsEnd(answers);
                if (bodyComesLate) {
                    send(line, "{}");
                }
            }
        }
    }

    private static void send(Socket line, String text) throws IOException {
        line.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Its last chunk is empty. */
    private static void pastItsEnd(BufferedReader answers) throws IOException {
        String before = "";
        for (String next = answers.readLine(); next != null; next = answers.readLine()) {
            if (before.equals("0") && next.isEmpty()) {
                return;
            }
            before = next;
        }
    }
}
