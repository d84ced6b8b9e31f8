package org.kapocs.shared.shelter;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Open;
import org.kapocs.shared.web.OpenPage;
import org.kapocs.testing.Classes;

/** What is kept of public pages, and of nothing else. */
class RememberedTest {
    private static final Instant TEN = Instant.parse("2026-11-16T10:00:00Z");

    @Test
    void only_what_anybody_may_ask_for_makes_a_page_that_is_remembered() {
        var makers = Classes.OURS.stream()
                .filter(type -> type.isAssignableTo(OpenPage.class))
                .flatMap(page -> page.getConstructorCallsToSelf().stream()
                        .filter(call -> !call.getOriginOwner().equals(page)))
                .map(JavaAccess::getOrigin)
                .toList();
        assertThat(makers).hasSizeGreaterThan(5);
        assertThat(makers.stream().filter(maker -> !open(maker)).map(JavaCodeUnit::getFullName))
                .as("a page for some people only would be shown to everybody when the database is gone")
                .isEmpty();
    }

    private static boolean open(JavaCodeUnit maker) {
        return maker.isAnnotatedWith(Open.class) || maker.getOwner().isAnnotatedWith(Open.class);
    }

    @Test
    void a_page_is_kept_with_when_it_was_true_and_made_anew_once_a_minute_at_most() {
        var remembered = new Remembered(Clock.fixed(TEN, ZoneOffset.UTC));
        assertThat(remembered.of("/en")).isEmpty();
        remembered.keep("/en", bytes("first"));
        remembered.keep("/en", bytes("second"));
        assertThat(remembered.of("/en")).contains(new Remembered.Old("first", TEN));

        var later = new Remembered(new MovingClock());
        later.keep("/en", bytes("first"));
        later.keep("/en", bytes("second"));
        assertThat(later.of("/en").orElseThrow().html()).as("an hour later").isEqualTo("second");
    }

    @Test
    void what_was_taken_down_is_not_remembered() {
        var remembered = new Remembered(Clock.systemUTC());
        remembered.keep("/en", bytes("wrong"));
        remembered.forget("/en");
        remembered.forget("/en/never-there");
        assertThat(remembered.of("/en")).isEmpty();
    }

    @Test
    void what_is_asked_for_least_is_forgotten_when_there_is_no_room() {
        var remembered = new Remembered(Clock.fixed(TEN, ZoneOffset.UTC));
        byte[] large = new byte[Remembered.BYTES / 4];
        new Random(1).nextBytes(large);
        remembered.keep("/en", large);
        for (int i = 0; i < 10; i++) {
            remembered.keep("/en/topics/" + i, large);
            assertThat(remembered.of("/en")).as("asked for each time").isPresent();
        }
        assertThat(remembered.of("/en/topics/0")).isEmpty();
        assertThat(remembered.of("/en/topics/9")).isPresent();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Each look is an hour later. */
    private static final class MovingClock extends Clock {
        private Instant now = TEN;

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            now = now.plus(Duration.ofHours(1));
            return now;
        }
    }
}
