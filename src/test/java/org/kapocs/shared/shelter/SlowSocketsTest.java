package org.kapocs.shared.shelter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapocs.testing.Browser;
import org.kapocs.testing.HouseTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who sends slowly, or without end, holds nobody up and is cut off. */
@HouseTest
class SlowSocketsTest {
    private static final String FORM = "Host: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n";
    private static final int LIMIT = 262_144;

    @LocalServerPort
    int port;

    @Test
    void a_letter_at_a_time_is_cut_in_the_end_and_others_are_served() throws Exception {
        var slow = new ArrayList<Socket>();
        for (int i = 0; i < 100; i++) {
            slow.add(saying("GET /en HTTP/1.1\r\nX-A"));
            slow.add(saying("POST /en/ask HTTP/1.1\r\n" + FORM + "Content-Length: 5000\r\n\r\na="));
            slow.add(saying("POST /en/ask HTTP/1.1\r\n" + FORM + "Content-Length: 500000\r\n\r\na="));
        }
        long begun = System.nanoTime();
        int seconds = 0;
        while (slow.stream().anyMatch(SlowSocketsTest::takesAnotherLetter)) {
            assertThat(new Browser(port).get("/en/services").status()).isEqualTo(200);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
            seconds =
                    Math.toIntExact(Duration.ofNanos(System.nanoTime() - begun).toSeconds());
            assertThat(seconds).as("seconds").isLessThanOrEqualTo(60);
        }
        assertThat(seconds).as("not at once: some telephones are slow").isGreaterThanOrEqualTo(5);
    }

    private static boolean takesAnotherLetter(Socket socket) {
        try {
            socket.setSoTimeout(1);
            socket.getOutputStream().write('b');
            while (socket.getInputStream().read() >= 0) {
                socket.getOutputStream().write('b'); // it has its answer, and goes on
            }
            return false;
        } catch (java.net.SocketTimeoutException silent) {
            return true;
        } catch (IOException cut) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 1000000000", "Transfer-Encoding: chunked"})
    void a_body_without_end_is_refused_soon_after_the_limit(String how) throws Exception {
        try (Socket socket = saying("POST /en/ask HTTP/1.1\r\n" + FORM + how + "\r\n\r\n")) {
            byte[] piece = (how.startsWith("T") ? "400\r\n" + "a".repeat(1_024) + "\r\n" : "a".repeat(1_024))
                    .getBytes(StandardCharsets.US_ASCII);
            long sent = 0;
            try {
                for (; sent < 100_000_000; sent += piece.length) {
                    socket.getOutputStream().write(piece);
                }
            } catch (SocketException cut) {
                // as it should be
            }
            // The rest lies in the buffers of both ends, which grow to what the machine allows while it is busy.
            assertThat(sent)
                    .isLessThan(LIMIT + Farewell.BYTES + 12_000_000 + largestBuffer("rmem") + largestBuffer("wmem"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 1000000000", "Transfer-Encoding: chunked"})
    void the_answer_comes_within_64_kilobytes_over_the_limit(String how) throws Exception {
        try (Socket socket = saying("POST /en/ask HTTP/1.1\r\n" + FORM + how + "\r\n\r\n")) {
            byte[] piece = "1000\r\n%s\r\n".formatted("a".repeat(4_096)).getBytes(StandardCharsets.US_ASCII);
            long sent = 0;
            while (!hasAnAnswer(socket)) {
                socket.getOutputStream().write(piece);
                sent += piece.length;
                assertThat(sent).isLessThanOrEqualTo(LIMIT + 65_536);
            }
            byte[] first = socket.getInputStream().readNBytes(12);
            assertThat(new String(first, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 413");
        }
    }

    private static long largestBuffer(String which) throws IOException {
        Path told = Path.of("/proc/sys/net/ipv4/tcp_" + which);
        return Files.exists(told)
                ? Long.parseLong(Files.readAllLines(told).getFirst().split("\\s+")[2])
                : 0;
    }

    /** It takes what is sent at once; so what it has not answered within this time it has not thought too much. */
    private static boolean hasAnAnswer(Socket socket) throws IOException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(30);
        while (socket.getInputStream().available() == 0) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
        return true;
    }

    @Test
    void a_body_that_is_too_large_gets_its_answer() throws Exception {
        assertThat(answer("POST /en/ask HTTP/1.1\r\n" + FORM + "Content-Length: 1000000000\r\n\r\na=b"))
                .startsWith("HTTP/1.1 413")
                .contains("<h1>This is too large</h1>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: -1\r\n\r\na=b",
                "Content-Length: 3\r\nContent-Length: 9\r\n\r\na=b",
                "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n",
                "Transfer-Encoding: chunked\r\n\r\nnot a number\r\n",
                "Content-Length: 99999999999999999999\r\n\r\na"
            })
    void a_length_that_cannot_be_is_refused(String rest) throws Exception {
        assertThat(answer("POST /en/ask HTTP/1.1\r\n" + FORM + rest)).startsWith("HTTP/1.1 4");
    }

    @Test
    void more_than_was_announced_is_no_second_request() throws Exception {
        String answer = answer("POST /en/ask HTTP/1.1\r\n" + FORM
                + "Sec-Fetch-Site: same-origin\r\nContent-Length: 3\r\n\r\na=bGARBAGE\r\n\r\n");
        assertThat(answer.split("HTTP/1\\.1 ", -1).length - 1).isLessThanOrEqualTo(2);
        assertThat(answer).contains("HTTP/1.1 400").doesNotContain("HTTP/1.1 5");
    }

    @Test
    void forms_that_are_sent_slowly_have_a_bounded_room_together_and_give_it_back() throws Exception {
        String most = "POST /en/ask HTTP/1.1\r\n" + FORM + "Content-Length: 250000\r\n\r\na=" + "b".repeat(230_000);
        var slow = new ArrayList<Socket>();
        for (int i = 0; i < 150; i++) {
            slow.add(saying(most));
        }
        long end = System.nanoTime() + Duration.ofSeconds(8).toNanos();
        while (slow.stream().noneMatch(SlowSocketsTest::wasTurnedAway) && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        assertThat(slow).as("one for which there was no room").anyMatch(SlowSocketsTest::wasTurnedAway);
        assertThat(new Browser(port).get("/en/services").status()).isEqualTo(200);
        for (Socket socket : slow) {
            socket.close();
        }
        String whole = "POST /en/ask HTTP/1.1\r\n" + FORM + "Connection: close\r\nContent-Length: 200000\r\n\r\na="
                + "b".repeat(199_998);
        // That somebody has gone is noticed when a busy machine comes to it.
        long back = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        String answered = answer(whole);
        while (answered.startsWith("HTTP/1.1 503") && System.nanoTime() < back) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            answered = answer(whole);
        }
        assertThat(answered).doesNotStartWith("HTTP/1.1 503");
    }

    private static boolean wasTurnedAway(Socket socket) {
        try {
            return socket.getInputStream().available() > 0;
        } catch (IOException cut) {
            return true;
        }
    }

    private Socket saying(String words) throws IOException {
        var socket = new Socket("localhost", port);
        socket.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private String answer(String words) throws IOException {
        try (Socket socket = saying(words)) {
            socket.setSoTimeout(15_000);
            var all = new ByteArrayOutputStream();
            try {
                socket.getInputStream().transferTo(all);
            } catch (IOException silentOrCut) {
                // what came before is the answer
            }
            return all.toString(StandardCharsets.UTF_8);
        }
    }
}
