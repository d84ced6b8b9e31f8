package org.kapocs.keep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How far a city is brought back, in words. */
class UntilTest {
    private static final Instant HOLDS = Instant.parse("2026-11-28T21:10:05.250Z");
    private static final Instant LATER = Instant.parse("2026-11-28T22:30:00Z");

    private final Manifest manifest = Manifest.empty();

    UntilTest() {
        manifest.facts().put("holds", HOLDS.toString());
    }

    @Test
    void a_moment_is_shown_with_its_zone_and_is_understood_again() {
        String shown = Until.shown(HOLDS);
        assertThat(shown).matches("2026-11-2\\d \\d\\d:\\d\\d:05\\.250[+-]\\d\\d:\\d\\d");
        assertThat(Until.read(shown)).isEqualTo(new Until.Moment(HOLDS));
    }

    @Test
    void it_is_said_to_which_moment_a_city_came_back() {
        assertThat(new Until.Latest().reached(manifest, LATER)).contains(Until.shown(LATER));
        assertThat(new Until.Latest().reached(manifest, null))
                .as("nothing was written after the backup")
                .contains(Until.shown(HOLDS));
        assertThat(new Until.Moment(LATER).reached(manifest, HOLDS))
                .containsSubsequence(Until.shown(LATER), Until.shown(HOLDS));
        assertThat(new Until.Backup().reached(manifest, LATER)).contains(Until.shown(HOLDS));
    }
}
