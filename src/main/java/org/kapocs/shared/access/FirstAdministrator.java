package org.kapocs.shared.access;

import java.io.PrintStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells who stands at the console how to become the first administrator, as long as there is none. Never in the demo. */
@Component
class FirstAdministrator {
    private final Joining joining;
    private final String url;
    private final boolean demo;

    FirstAdministrator(
            Joining joining,
            @Value("${kapocs.url:http://localhost:8080}") String url,
            @Value("${kapocs.demo}") boolean demo) {
        this.joining = joining;
        this.url = url;
        this.demo = demo;
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        if (!demo) {
            joining.firstLink().ifPresent(token -> print(System.out, token));
        }
    }

    /** To the console and not to the log, which others keep and read. */
    private void print(PrintStream console, String token) {
        console.println("  Nobody can sign in yet. Become the first administrator, once and within 24 hours, at");
        console.println("  " + url + "/staff/first/" + token + "\n");
    }
}
