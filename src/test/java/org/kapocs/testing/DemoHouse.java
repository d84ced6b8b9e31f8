package org.kapocs.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.kapocs.Kapocs;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The house as {@code bin/run} opens it: the invented Budapest on a real PostgreSQL, real time, jobs at work, and letters
 * over real SMTP. All such tests share one; look for what you made yourself.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Kapocs.class,
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = {"kapocs.demo=true", "kapocs.webhook.inside=127.0.0.1:*"})
@ContextConfiguration(initializers = {TestDatabase.class, DemoHouse.Outside.class})
@Import(PostOffice.class)
public @interface DemoHouse {

    /** What the house meets outside: its own port, and a mail server. */
    final class Outside implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        private static final GreenMail POST = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        private static final int PORT = free();

        static {
            POST.start();
        }

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "server.port=" + PORT,
                            "kapocs.url=" + address(),
                            "kapocs.smtp-url=smtp://localhost:" + POST.getSmtp().getPort())
                    .applyTo(context);
        }

        /** Where the house is. */
        public static String address() {
            return "http://localhost:" + PORT;
        }

        /** The letters that have come to this address, the newest last. */
        public static List<MimeMessage> lettersTo(String address) {
            return List.of(POST.getReceivedMessagesForDomain(address));
        }

        /** The next letter to this address after so many; waits for it at most half a minute. */
        public static MimeMessage letterTo(String address, int before) {
            for (int known = 0; lettersTo(address).size() <= before; known = POST.getReceivedMessages().length) {
                if (!POST.waitForIncomingEmail(30_000, known + 1)) {
                    throw new AssertionError("no letter came to " + address);
                }
            }
            return lettersTo(address).get(before);
        }

        /** Not one of those that the kernel lends to connections: it is told to the house long before it is bound. */
        private static int free() {
            for (int tries = 0; ; tries++) {
                int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
                try (var socket = new ServerSocket(port)) {
                    return socket.getLocalPort();
                } catch (IOException taken) {
                    if (tries == 20) {
                        throw new UncheckedIOException(taken);
                    }
                }
            }
        }
    }
}
