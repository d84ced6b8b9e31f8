package org.kapocs.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * Asks for addresses from inside another network, for three minutes while a house starts; ends well when each gave the
 * answer that stands behind it.
 */
final class Asking {
    private Asking() {}

    public static void main(String[] addressesAndAnswers) throws InterruptedException {
        int tries = 0;
        for (int at = 0; at < addressesAndAnswers.length; at += 2) {
            String expected = addressesAndAnswers[at + 1];
            String answer = ask(addressesAndAnswers[at]);
            for (; tries < 180 && !answer.equals(expected); tries++) {
                Thread.sleep(1000);
                answer = ask(addressesAndAnswers[at]);
            }
            System.out.println(addressesAndAnswers[at] + " " + answer);
            if (!answer.equals(expected)) {
                System.exit(1);
            }
        }
        System.exit(0);
    }

    private static String ask(String address) throws InterruptedException {
        boolean form = address.contains("/ask?");
        var request = HttpRequest.newBuilder(URI.create(form ? address.replaceFirst("\\?.*", "") : address))
                .timeout(Duration.ofSeconds(30));
        if (form) {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(address.replaceFirst("[^?]*\\?", "")));
        }
        try (var http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
            return Integer.toString(http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode());
        } catch (IOException notThere) {
            return "unreachable";
        }
    }
}
