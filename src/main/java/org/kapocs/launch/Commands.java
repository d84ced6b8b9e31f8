package org.kapocs.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Runs a program to its end. */
final class Commands {
    private Commands() {}

    record Ended(int code, String said) {
        boolean well() {
            return code == 0;
        }
    }

    /** With a bare environment: what a person has set in their shell must not reach PostgreSQL. */
    static ProcessBuilder prepared(List<String> command) {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        String path = System.getenv().getOrDefault("PATH", "");
        builder.environment().clear();
        builder.environment().put("PATH", path + ":/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin");
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("TZ", "UTC");
        return builder;
    }

    static Ended run(List<String> command) {
        try {
            Process process = prepared(command).start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(process.waitFor(), said.strip());
        } catch (IOException e) {
            return new Ended(127, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Ended(130, "interrupted");
        }
    }
}
