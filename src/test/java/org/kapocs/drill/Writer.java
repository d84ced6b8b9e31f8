package org.kapocs.drill;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes without end: newcomers who ask, officers who open cases, partners who accept, tell and report. Who gets no answer
 * sends the same form again. Keeps account of what was confirmed.
 */
final class Writer implements AutoCloseable {
    private static final String DEVICE = "(%s@[^<]+)</td>\\s*<td class=\"num\"><code>(\\d{6})";
    private static final Pattern CODE = Pattern.compile("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");

    /** The {@code once} of every form that was confirmed, which stands in its text as well. */
    final Queue<Confirmed> confirmed = new ConcurrentLinkedQueue<>();

    /** Answers that are neither what was asked for nor a page that says when to come back. */
    final Queue<String> strange = new ConcurrentLinkedQueue<>();

    final AtomicInteger toldToComeBack = new AtomicInteger();

    private final RunningHouse house;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Random random = new Random(7);
    private final List<Thread> threads = new ArrayList<>();
    private volatile String session = "";
    private volatile boolean ended;

    /** @param begun when the try began that was confirmed */
    record Confirmed(String once, long begun) {}

    /** One kind of form, sent until it is confirmed. */
    interface Form {
        boolean sent(String once) throws IOException, InterruptedException;
    }

    Writer(RunningHouse house) {
        this.house = house;
    }

    /** As one of the invented staff, whose telephones the demo shows. The session's cookie. */
    String signIn(String mailbox) throws IOException, InterruptedException {
        session = "";
        Matcher device = Pattern.compile(DEVICE.formatted(mailbox))
                .matcher(http.send(request("/staff/demo").build(), HttpResponse.BodyHandlers.ofString())
                        .body());
        if (!device.find()) {
            throw new IOException("not yet here");
        }
        session = cookie(
                "kapocs-staff", post("/staff/sign-in", "email", device.group(1), "password", "minta jelszo 2026"));
        session = cookie("kapocs-staff", post("/staff/sign-in/code", "code", device.group(2)));
        return session;
    }

    /** Waits until the invented city is complete, to which its administrator comes last, and signs in. */
    String awaitSignIn(String mailbox, Duration longest) {
        RunningHouse.until(() -> signedIn("panna"), longest);
        RunningHouse.until(() -> signedIn(mailbox), longest);
        return session;
    }

    private boolean signedIn(String mailbox) {
        try {
            signIn(mailbox);
            return true;
        } catch (IOException notYet) {
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
            return false;
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }

    void start(int newcomers, int officers, PartnerVisits... partners) {
        for (int n = 0; n < newcomers; n++) {
            writes(this::asks);
        }
        for (int n = 0; n < officers; n++) {
            writes(this::opensCase);
        }
        for (PartnerVisits partner : partners) {
            writes(once -> partner.writes(this, once));
        }
    }

    private void writes(Form form) {
        threads.add(Thread.ofPlatform().start(() -> {
            while (!ended) {
                confirm(form, UUID.randomUUID().toString());
            }
        }));
    }

    private void confirm(Form form, String once) {
        while (!ended) {
            long begun = System.nanoTime();
            try {
                if (form.sent(once)) {
                    confirmed.add(new Confirmed(once, begun));
                    return;
                }
            } catch (IOException away) {
                // the same again
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
                return;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    /** Waits until so many were confirmed whose sending began after that moment. */
    void await(int more, long since, Duration longest) {
        RunningHouse.until(
                () -> confirmed.stream().filter(one -> one.begun > since).count() >= more, longest);
    }

    private boolean asks(String once) throws IOException, InterruptedException {
        return post("/en/ask", "topic", "housing.find", "message", "A room, please. " + once, "once", once)
                        .statusCode()
                == 303;
    }

    boolean opensCase(String once) throws IOException, InterruptedException {
        var answer = post(
                "/staff/cases/new",
                "once",
                once,
                "sure",
                "yes",
                "summary",
                once,
                "given-0",
                "Minta",
                "order-0",
                "SINGLE",
                "basis",
                "PUBLIC_TASK",
                "topic-0",
                "residence.renewal",
                "urgency-0",
                "SOON");
        return answer.statusCode() == 200 && CODE.matcher(answer.body()).find();
    }

    HttpResponse<String> post(String path, String... fields) throws IOException, InterruptedException {
        return post(path, path.startsWith("/staff") ? session : "", fields);
    }

    HttpResponse<String> postAs(String cookie, String path, String... fields) throws IOException, InterruptedException {
        return post(path, cookie, fields);
    }

    private HttpResponse<String> post(String path, String cookie, String[] fields)
            throws IOException, InterruptedException {
        var form = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            form.append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8))
                    .append('&');
        }
        var request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.toString()));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return noted(path, http.send(request.build(), HttpResponse.BodyHandlers.ofString()));
    }

    private HttpResponse<String> noted(String path, HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status == 503 || status == 507) {
            toldToComeBack.incrementAndGet();
        }
        boolean comeBack = (status == 503 || status == 507)
                && answer.headers().firstValue("Retry-After").isPresent();
        boolean spentLink = status == 404 && path.startsWith("/hu/referral/drill");
        boolean tooLate = status == 409 && path.startsWith("/hu/referral/");
        if (status != 200 && status != 303 && !comeBack && !spentLink && !tooLate) {
            strange.add(status + " " + path);
        }
        return answer;
    }

    /** Each from another address: how often one may ask is bounded. */
    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(house.at(path)))
                .timeout(Duration.ofSeconds(15))
                .header("Sec-Fetch-Site", "same-origin")
                .header("X-Forwarded-For", "203.0." + random.nextInt(256) + "." + random.nextInt(256));
    }

    static String cookie(String name, HttpResponse<String> answer) throws IOException {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(line -> line.startsWith(name + "="))
                .map(line -> line.substring(0, line.indexOf(';')))
                .findFirst()
                .orElseThrow(() -> new IOException("no cookie: " + answer.statusCode()));
    }

    /** From here on nothing more is confirmed. */
    void end() throws InterruptedException {
        ended = true;
        for (Thread thread : threads) {
            thread.join();
        }
    }

    @Override
    public void close() throws InterruptedException {
        end();
        http.close();
    }
}
