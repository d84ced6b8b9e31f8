package org.kapocs.drill;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.kapocs.launch.Launch;

/**
 * People who ask, one question after the other, over HTTP. Who gets no answer sends the same form again, until it is
 * confirmed. Each keeps the address that an ordinary proxy would hand on, so that none is taken for a crowd.
 */
final class Newcomers implements AutoCloseable {
    private static final int SEE_OTHER = 303;

    private final Set<String> confirmed = ConcurrentHashMap.newKeySet();
    private final AtomicInteger mostTries = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicLong lastConfirmed = new AtomicLong(System.nanoTime());
    private final AtomicLong longest = new AtomicLong();
    private final AtomicBoolean going = new AtomicBoolean(true);
    private final List<Thread> threads = new ArrayList<>();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final int[] ports;

    /** @param ports of the nodes, asked in turn */
    Newcomers(int many, int... ports) {
        this.ports = ports;
        for (int n = 0; n < many; n++) {
            threads.add(Thread.ofPlatform().start(this::ask));
        }
    }

    private void ask() {
        while (going.get()) {
            int number = asked.incrementAndGet();
            String message = "drill " + number;
            String once = UUID.randomUUID().toString();
            for (int attempt = 0; !sent(number + attempt, message, once); attempt++) {
                mostTries.accumulateAndGet(attempt + 1, Math::max);
                if (!going.get()) {
                    return; // never confirmed, so that it may be there or not
                }
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
            confirmed.add(message);
            long now = System.nanoTime();
            longest.accumulateAndGet(now - lastConfirmed.getAndSet(now), Math::max);
        }
    }

    private boolean sent(int number, String message, String once) {
        String form =
                "topic=housing.rent&message=" + URLEncoder.encode(message, StandardCharsets.UTF_8) + "&once=" + once;
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ports[number % ports.length] + "/hu/ask"))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .header("X-Forwarded-For", "203.0.%d.%d".formatted(number / 250 % 250, number % 250))
                .POST(HttpRequest.BodyPublishers.ofString(form));
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == SEE_OTHER;
        } catch (IOException noAnswer) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until so many more are confirmed. */
    void await(int more) {
        int until = confirmed.size() + more;
        HaCluster.demand(120, more + " more questions", () -> confirmed.size() >= until);
    }

    void forgetGap() {
        lastConfirmed.set(System.nanoTime());
        longest.set(0);
        mostTries.set(0);
    }

    Duration longestGap() {
        return Duration.ofNanos(longest.get());
    }

    Set<String> confirmed() {
        return confirmed;
    }

    /** How often the one with the worst luck got no answer to the same form. */
    int mostFailures() {
        return mostTries.get();
    }

    /** How often each question is in the database. */
    static Map<String, Integer> kept(Launch launch) throws SQLException {
        var kept = new HashMap<String, Integer>();
        try (var connection = launch.owner();
                var sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("select set_config('kapocs.kind', 'machine', true)");
            try (var rows = sql.executeQuery("select text from contact.message")) {
                while (rows.next()) {
                    kept.merge(rows.getString(1), 1, Integer::sum);
                }
            }
        }
        return kept;
    }

    void stop() throws InterruptedException {
        going.set(false);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    @Override
    public void close() throws InterruptedException {
        stop();
    }
}
