package org.kapocs.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kapocs.testing.Proof;

/** Two thousand sockets that send a letter a second, and bodies without end: others are served as before. */
class SocketsDrill {
    private static final int SLOW = Integer.getInteger("drill.1", 2_000);
    private static final int SECONDS = Integer.getInteger("drill.2", 30);
    private static final int RATE = 20;
    private static final int TIMES = 5;
    private static final int LIMIT = 262_144;
    private static final String FORM =
            "POST /en/ask HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n";
    private static final List<String> PAGES = List.of("/hu", "/en/topics/housing", "/ar/services", "/en/ask");

    private final Proof proof = Proof.of("sockets");
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    @TempDir
    Path folder;

    @Test
    void others_are_served_as_before() throws Exception {
        try (var house = new RunningHouse(folder.resolve("data"), true)) {
            house.start(Duration.ofMinutes(10));
            RunningHouse.until(() -> house.status("/staff/demo") == 200, Duration.ofMinutes(10));
            p99(house);
            slow(house);
            bodies(house);
            proof.write();
        }
    }

    private void slow(RunningHouse house) throws Exception {
        double before = p99(house);
        double during;
        List<Double> lives;
        try (var crowd = new SlowCrowd(SLOW, house.port())) {
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(2));
            during = p99(house);
            lives = crowd.leave();
        }
        String beside = ", beside " + SLOW + " slow sockets";
        proof.fact("others' p99 at " + RATE + " a second", before, "ms")
                .fact("others' p99 at " + RATE + " a second" + beside, during, "ms")
                .atMost("others' p99, times of what it was" + beside, during / before, 2, "")
                .atMost("longest life of a slow socket, of " + SLOW, Collections.max(lives), 20, "s");
        assertThat(lives.size()).isGreaterThanOrEqualTo(SLOW);
    }

    /** Milliseconds; asked for at a steady rate, whether the one before was answered or not. */
    private double p99(RunningHouse house) throws InterruptedException {
        var took = Collections.synchronizedList(new ArrayList<Double>());
        var asking = new ArrayList<Thread>();
        long begun = System.nanoTime();
        for (int n = 0; n < RATE * SECONDS; n++) {
            long due = begun + n * TimeUnit.SECONDS.toNanos(1) / RATE;
            LockSupport.parkNanos(due - System.nanoTime());
            String page = house.at(PAGES.get(n % PAGES.size()));
            asking.add(Thread.ofVirtual().start(() -> took.add(asked(page, due))));
        }
        for (Thread each : asking) {
            each.join();
        }
        Collections.sort(took);
        return took.get(took.size() * 99 / 100);
    }

    private double asked(String page, long due) {
        try {
            var request = HttpRequest.newBuilder(URI.create(page)).timeout(Duration.ofSeconds(20));
            int status = http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            return status == 200 ? (System.nanoTime() - due) / 1e6 : Double.MAX_VALUE;
        } catch (IOException away) {
            return Double.MAX_VALUE;
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }

    private void bodies(RunningHouse house) throws Exception {
        for (String length : List.of("Content-Length: 1000000000", "Transfer-Encoding: chunked")) {
            pushed(house, length); // what the house takes once, it keeps
        }
        long before = memory(house);
        long highest = before;
        long over = 0;
        long taken = 0;
        for (int n = 0; n < TIMES; n++) {
            for (String length : List.of("Content-Length: 1000000000", "Transfer-Encoding: chunked")) {
                taken = Math.max(taken, pushed(house, length));
                highest = Math.max(highest, memory(house));
                over = Math.max(over, answeredAfter(house, length) - LIMIT);
            }
        }
        proof.atMost("bytes over the limit when the answer came", Math.max(0, over), 65_536, "bytes")
                .fact("bytes taken before the line is cut, with what lies in the buffers of both ends", taken, "bytes")
                .atMost("memory more for bodies of a gigabyte and without end", (highest - before) / 1024.0, 10, "MB");
        wrongLengths(house);
    }

    private void wrongLengths(RunningHouse house) throws IOException {
        var wrong = List.of(
                "Content-Length: -1\r\n\r\na=b",
                "Content-Length: 3\r\nContent-Length: 9\r\n\r\na=b",
                "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n",
                "Content-Length: 99999999999999999999\r\n\r\na",
                "Transfer-Encoding: chunked\r\n\r\nnot a number\r\n");
        int otherwise = 0;
        for (String length : wrong) {
            try (Socket socket = saying(house, length)) {
                socket.setSoTimeout(15_000);
                otherwise += status(socket).matches("HTTP/1.1 4\\d\\d") ? 0 : 1;
            }
        }
        proof.atMost("wrong lengths answered otherwise than 4xx, of " + wrong.size(), otherwise, 0, "");
    }

    /** How many bytes it takes from who sends as fast as they can. */
    private static long pushed(RunningHouse house, String length) throws IOException {
        byte[] piece = "10000\r\n%s\r\n".formatted("a".repeat(65_536)).getBytes(StandardCharsets.US_ASCII);
        long sent = 0;
        try (Socket socket = saying(house, length + "\r\n\r\n")) {
            for (; sent < 1_000_000_000; sent += piece.length) {
                socket.getOutputStream().write(piece);
            }
        } catch (IOException cut) {
            // as it should be
        }
        return sent;
    }

    /** How many bytes were sent when the answer came, to who looks after each piece. */
    private static long answeredAfter(RunningHouse house, String length) throws IOException {
        byte[] piece = "1000\r\n%s\r\n".formatted("a".repeat(4_096)).getBytes(StandardCharsets.US_ASCII);
        long sent = 0;
        try (Socket socket = saying(house, length + "\r\n\r\n")) {
            while (!hasAnAnswer(socket)) {
                socket.getOutputStream().write(piece);
                sent += piece.length;
            }
            assertThat(status(socket)).isEqualTo("HTTP/1.1 413");
        }
        return sent;
    }

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

    private static String status(Socket socket) throws IOException {
        return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
    }

    private static Socket saying(RunningHouse house, String rest) throws IOException {
        var socket = new Socket("localhost", house.port());
        socket.getOutputStream().write((FORM + rest).getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** Kilobytes that the server's process really has. */
    private static long memory(RunningHouse house) throws IOException {
        try (var lines = Files.lines(Path.of("/proc", "" + house.server(), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
