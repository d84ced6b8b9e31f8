package org.kapocs;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A start that is made while building: it opens an empty house on a stage of its own, walks through it as the first
 * visitors will, and ends. What the JVM learns on the way is kept for each later start ({@code bin/run}).
 */
final class Rehearsal {
    static final String ASKED_FOR = "kapocs.rehearsal";

    private static final List<String> WALK = List.of("/", "/hu", "/ar", "/hu/topics", "/hu/ask", "/hu/my", "/staff");

    private Rehearsal() {}

    static void in(ConfigurableApplicationContext house) throws IOException {
        for (int visitor = 0; visitor < 20; visitor++) {
            for (String path : WALK) {
                visit(house.getEnvironment().getRequiredProperty("local.server.port"), path);
            }
        }
        System.exit(SpringApplication.exit(house));
    }

    private static void visit(String port, String path) throws IOException {
        var request = (HttpURLConnection)
                URI.create("http://127.0.0.1:" + port + path).toURL().openConnection();
        request.setRequestProperty("Accept-Encoding", "gzip");
        try (InputStream answer =
                request.getResponseCode() < 400 ? request.getInputStream() : request.getErrorStream()) {
            if (answer != null) {
                answer.readAllBytes();
            }
        }
    }
}
