package org.kapocs;

import java.io.PrintStream;
import java.util.Objects;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells who stands at the console that all is ready and where; the rooms add how to sign in. */
@Component
class Welcome {
    private final Environment environment;

    Welcome(Environment environment) {
        this.environment = environment;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void greet(ApplicationReadyEvent ready) {
        String url = environment.getProperty("kapocs.url");
        if (url != null) {
            print(System.out, url, Objects.requireNonNull(ready.getTimeTaken()).toMillis());
        }
    }

    private void print(PrintStream console, String url, long milliseconds) {
        console.printf("%nKapocs is ready, after %.1f seconds. Stop it with Ctrl-C.%n%n", milliseconds / 1000.0);
        console.printf("  For everybody   %s/%n", url);
        console.printf("  For staff       %s/staff%n", url);
        console.printf("  Its data        %s%n%n", environment.getProperty("kapocs.data"));
    }
}
